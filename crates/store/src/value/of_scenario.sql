SELECT scenario, key, programme, region, indicator, from_year, value, status, source, note, private, place FROM value
WHERE scenario = :scenario ORDER BY place, key, programme, region, indicator, from_year
