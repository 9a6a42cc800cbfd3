-- Intent: a citation opens the place it stands at, not only the page. Lock impact: `chunks` briefly for a new column, which rewrites nothing.
alter table chunks
  -- What names the chunk's heading in the address of its document; null where the heading has no name.
  add column anchor text check (length(anchor) <= 200);
