SELECT id, name, at, content, sha256 FROM snapshot ORDER BY at, id
