DELETE FROM dataset WHERE id = :id
