-- Intent: what was indexed last is found as fast as the rest. A search reads all that waits to be merged into the index, once
-- for each of its terms, and the embedded engine has no autovacuum that would merge it: 458 chunks that all waited made a search
-- there take half a second. Lock impact: `chunks_keys` briefly, for what waits now.
alter index chunks_keys set (gin_pending_list_limit = 64);
select gin_clean_pending_list('chunks_keys');
