SELECT id, label, rows, gesture FROM operation WHERE undone = 1 ORDER BY id LIMIT 1
