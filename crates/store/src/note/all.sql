SELECT id, scenario, text, private, place FROM note ORDER BY place, id
