SELECT id, label, rows, gesture FROM operation WHERE undone = 0 ORDER BY id DESC LIMIT 1
