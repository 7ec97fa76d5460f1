DELETE FROM scenario WHERE id = :id
