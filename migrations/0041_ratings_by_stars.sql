-- Intent: conversations are found by how visitors rated them.
-- Lock impact: one index over a small table, which takes no ratings while it is built.

create index conversation_ratings_by_stars on conversation_ratings (tenant_id, stars, conversation_id);
