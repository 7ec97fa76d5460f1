SELECT id, rows FROM operation ORDER BY id
