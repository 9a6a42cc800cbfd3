-- Intent: a chunk's print stands apart from its row again. A search looks at the rows of all that holds its words, more than a thousand in a
-- large tenant, and reads the prints of 64: rows of half the size stay in memory where whole ones do not. It costs a little more to put
-- together prints where all is in memory either way. Rows that are there stay as they are until their document is indexed anew.
-- Lock impact: chunks for a moment, beside readers and writers; nothing is rewritten.

alter table chunks reset (toast_tuple_target);
