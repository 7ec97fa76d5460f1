SELECT id, scenario, text, private, place FROM note WHERE id = :id
