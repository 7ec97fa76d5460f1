INSERT INTO value (scenario, key, programme, region, indicator, from_year, value, status, source, note, private, place)
VALUES (:scenario, :key, :programme, :region, :indicator, :from_year, :value, :status, :source, :note, :private, :place)
