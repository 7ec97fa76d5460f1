INSERT INTO snapshot (id, name, at, content, sha256) VALUES (:id, :name, :at, :content, :sha256)
