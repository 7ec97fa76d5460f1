INSERT INTO dataset (id, sha256, text) VALUES (:id, :sha256, :text)
