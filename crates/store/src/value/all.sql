SELECT scenario, key, programme, region, indicator, from_year, value, status, source, note, private, place FROM value ORDER BY scenario, place, key, programme, region, indicator, from_year
