-- A text as it is searched: words that a slash joins are words of their own, and letters go without the marks that German does
-- not know, so that Arıkan is found by Arikan. Umlauts stay: the German stemmer knows them.
create function search_words(words text) returns text language sql immutable parallel safe as $$
  select translate(
    normalize(regexp_replace(normalize(translate(words, '/', ' '), NFD), '[\u0300-\u0307\u0309-\u036f]', '', 'g'), NFC),
    'ıłŁøØđĐ', 'ilLoOdD')
$$;

-- Made anew for every row; the running version goes on asking for it as before.
alter table publication drop column found_by;
alter table publication add column found_by tsvector not null generated always as (case when search is null then ''::tsvector else
  setweight(to_tsvector('german'::regconfig, search_words(coalesce(data ->> 'name', '') || ' ' || coalesce(data ->> 'reference', ''))), 'A')
  || setweight(to_tsvector('german'::regconfig, search_words(search)), 'B') end) stored;
create index publication_found on publication using gin (found_by) where visible;
