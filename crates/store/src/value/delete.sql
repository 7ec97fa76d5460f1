DELETE FROM value
WHERE scenario = :scenario AND key = :key AND programme = :programme AND region = :region
  AND indicator = :indicator AND from_year = :from_year
