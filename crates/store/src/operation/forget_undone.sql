DELETE FROM operation WHERE undone = 1
