-- Intent: a source can be a web site that is crawled: how it is crawled, and a ledger of every address that was met with what became
-- of it. Lock impact: `sources` and `usage_events` are locked briefly, each for a new list of allowed words.

alter table sources drop constraint sources_kind_check;
alter table sources add constraint sources_kind_check check (kind in ('file', 'text', 'page', 'qa', 'pushed', 'site'));
alter table usage_events drop constraint usage_events_kind_check;
alter table usage_events add constraint usage_events_kind_check check (kind in ('conversation.started', 'model.call', 'page.crawled'));

create table crawls (
  tenant_id uuid not null default parley_tenant_id(),
  source_id uuid not null,
  url text not null check (length(url) <= 2000),
  scope text not null check (scope in ('page', 'sitemap', 'site')),
  max_depth integer not null check (max_depth between 0 and 50),
  max_pages integer not null check (max_pages between 1 and 50000),
  include text[] not null default '{}',
  exclude text[] not null default '{}',
  schedule text not null check (schedule in ('never', 'daily', 'weekly', 'monthly')),
  -- The hosts that count as the site: the one that was named, and where it led.
  hosts text[] not null default '{}',
  state text not null check (state in ('running', 'stopped', 'finished')),
  -- Grows each time the site is crawled anew.
  run integer not null default 1,
  -- Who works on it: whoever finds another name here has been relieved, and writes nothing more.
  worker uuid,
  -- When somebody must look at it again: a page waits to be tried, or the schedule asks for it. Null when nobody must.
  wake_at timestamptz,
  -- Addresses that were met beyond what the ledger holds.
  overflow integer not null default 0,
  started_at timestamptz not null,
  finished_at timestamptz,
  primary key (tenant_id, source_id),
  foreign key (tenant_id, source_id) references sources (tenant_id, id) on delete cascade
);
create index crawls_by_waking on crawls (wake_at) where wake_at is not null;
call parley_protect('crawls', 'select, insert, update, delete');
call parley_open_to_system('crawls', 'select (tenant_id, source_id, wake_at), update (wake_at)');

create table crawl_pages (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  source_id uuid not null,
  kind text not null check (kind in ('page', 'sitemap')),
  url text not null check (length(url) <= 2000),
  -- The address without what makes no difference, such as the scheme and a slash at its end: one row for each.
  key text not null check (length(key) <= 2000),
  depth integer not null,
  -- The address it was first found on; null for where the crawl began.
  found_on text,
  in_sitemap boolean not null default false,
  outcome text not null check (outcome in
    ('queued', 'fetched', 'unchanged', 'duplicate', 'robots', 'excluded', 'not_html', 'empty', 'too_big', 'limit', 'gone', 'error')),
  -- More exactly why.
  reason text,
  details jsonb,
  status integer,
  -- Where it led, for a redirect and a duplicate.
  leads_to text,
  title text,
  byte_size integer,
  content_hash bytea check (octet_length(content_hash) = 32),
  -- What the site calls the state that was read, to ask whether there is another.
  etag text,
  last_modified text,
  -- Whether a document of it is in the index.
  held boolean not null default false,
  -- Whether it is read although its canonical address is another, because that one could not be.
  own boolean not null default false,
  -- How often in a row it was answered that there is nothing.
  misses integer not null default 0,
  attempts integer not null default 0,
  hops integer not null default 0,
  -- Not before this time.
  try_at timestamptz,
  -- The run in which it was last looked at.
  run integer not null default 0,
  fetched_at timestamptz,
  duration_ms integer,
  primary key (tenant_id, id),
  foreign key (tenant_id, source_id) references crawls (tenant_id, source_id) on delete cascade
);
create unique index crawl_pages_by_key on crawl_pages (tenant_id, source_id, kind, key);
create index crawl_pages_by_outcome on crawl_pages (tenant_id, source_id, outcome, depth, id);
create index crawl_pages_by_content on crawl_pages (tenant_id, source_id, content_hash) where content_hash is not null;
call parley_protect('crawl_pages', 'select, insert, update, delete');

-- When each host may next be asked, over all tenants and processes: a site does not notice how many of them read it.
create table host_visits (
  host text primary key,
  next_at timestamptz not null
);
grant select, insert, update, delete on host_visits to parley_system;
