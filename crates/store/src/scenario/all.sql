SELECT id, name, parent, dataset, note, source, tags, private, archived, place FROM scenario ORDER BY place, id
