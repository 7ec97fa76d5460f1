INSERT INTO scenario (id, name, name_key, parent, dataset, note, source, tags, private, archived, place)
VALUES (:id, :name, :name_key, :parent, :dataset, :note, :source, :tags, :private, :archived, :place)
