-- Intent: flows: where a conversation stands in the one that waits for an answer, and what one had said before a visitor's message.
-- Lock impact: two columns without a default, no rewrite.

-- As in FlowState of the product; null when no flow waits.
alter table conversations add column flow jsonb;
alter table messages add column opening text;
