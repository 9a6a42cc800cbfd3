-- Intent: keys of a document are merged into the index together, which costs a third of merging them by and by. Who writes chunks
-- says in its transaction how many may wait, and leaves none waiting. Lock impact: `chunks_keys` briefly.
alter index chunks_keys reset (gin_pending_list_limit);
