UPDATE operation SET label = :label, rows = :rows WHERE id = :id
