INSERT INTO note (id, scenario, text, private, place) VALUES (:id, :scenario, :text, :private, :place)
