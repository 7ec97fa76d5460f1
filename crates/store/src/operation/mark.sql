UPDATE operation SET undone = :undone WHERE id = :id
