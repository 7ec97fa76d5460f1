DELETE FROM operation WHERE id = :id
