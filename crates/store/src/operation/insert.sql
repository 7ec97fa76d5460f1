INSERT INTO operation (at, label, rows, gesture) VALUES (:at, :label, :rows, :gesture)
