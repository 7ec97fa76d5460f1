SELECT sha256, text FROM dataset WHERE id = :id
