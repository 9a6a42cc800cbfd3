-- Intent: a chunk's print stays in its row. It was stored apart in two pieces, since a row of more than 2 KB is cut up, and a search put
-- together 64 of them. Rows that are there stay as they are until their document is indexed anew.
-- Lock impact: chunks for a moment, beside readers and writers; nothing is rewritten.

alter table chunks set (toast_tuple_target = 8160);
