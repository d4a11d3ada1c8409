-- The words of a case by which the desk finds it. A search asks for beginnings of words, so of the names and the number every end is kept too, and
-- of Chinese text every character begins a word: what stands in the middle is found as well. lib/desk/search-words.ts cuts a search in the same
-- way. Letters are made small by hand, because what lower() knows depends on how a server was set up.
CREATE FUNCTION eoi_words(reference text, answers jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT word), '{}'))
  FROM (
    SELECT coalesce(substr(found.parts[1], at, 8), substr(found.parts[2], at, 24)) AS word
    FROM (VALUES
      (true, reference), (true, answers->>'company'), (true, answers->>'contact'), (true, answers->>'registration'), (true, answers->>'website'),
      (false, answers->>'message'), (false, answers->>'needs')
    ) AS part (named, typed)
    CROSS JOIN LATERAL regexp_matches(
      translate(lower(normalize(left(typed, 10000), NFKC)),
        'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯӘҒҚҢӨҰҮҺІЇЄҐЎÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĞİŞ',
        'абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіїєґўàáâãäåæçèéêëìíîïðñòóôõöøùúûüýþğiş'),
      '([\u2e80-\u2fff\u3040-\u9fff\uf900-\ufaff]+)|([^\u2e80-\u2fff\u3040-\u9fff\uf900-\ufaff\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00bf\u2000-\u2e7f\u3000-\u303f\uff00-\uffef]+)', 'g') AS found (parts)
    CROSS JOIN LATERAL generate_series(1, CASE WHEN found.parts[1] IS NOT NULL THEN char_length(found.parts[1]) WHEN named THEN greatest(1, char_length(found.parts[2]) - 1) ELSE 1 END) AS at
  ) AS words
$$;
--> statement-breakpoint
ALTER TABLE eois ADD COLUMN words tsvector GENERATED ALWAYS AS (eoi_words(reference, answers)) STORED;
--> statement-breakpoint
CREATE INDEX eois_words ON eois USING gin (words) WITH (fastupdate = off) WHERE state <> 'draft';
