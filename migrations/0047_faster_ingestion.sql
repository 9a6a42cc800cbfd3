-- Intent: text is taken in, and compared with what is there, with less work of the database. What chunks say is looked up chunk by chunk: a
-- plan that was made when the tables were empty read every chunk of a source and compared it with each id that was asked for. Texts and keys
-- of chunks are kept as they come: beside a print, which goes elsewhere, they fit their row, and compressing them was tried for nothing.
-- Lock impact: `chunks` briefly, for its catalogue alone; what is stored stays as it is.

alter table chunks alter column text set storage main, alter column keys set storage main;

-- As before.
create or replace function chunk_texts(ids uuid[])
  returns table (id uuid, source_id uuid, document_id uuid, title text, heading_path text[], text text, page integer, url text,
    source_url text, fresh_at timestamptz, questions text[], format text, anchor text)
  language plpgsql stable
  set search_path = pg_catalog, public, pg_temp
  set enable_seqscan = off
  set plan_cache_mode = force_generic_plan
  as $$
begin
  return query
    select c.id, c.source_id, c.document_id, d.title, c.heading_path, c.text, c.page, d.url, s.url, s.fresh_at, d.questions, d.format, c.anchor
    from unnest(ids) as wanted (id)
    -- `offset 0` keeps each of these a look-up by the primary key.
    cross join lateral (select * from chunks found where found.tenant_id = parley_tenant_id() and found.id = wanted.id offset 0) c
    cross join lateral (select * from documents found where found.tenant_id = c.tenant_id and found.id = c.document_id offset 0) d
    cross join lateral (select * from sources found where found.tenant_id = c.tenant_id and found.id = c.source_id offset 0) s;
end $$;
