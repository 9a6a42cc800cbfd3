-- Intent: a change of an action names the revision it was made from, so that of two people who change it neither undoes the other unseen.
-- Lock impact: actions for a moment; nothing is rewritten.

alter table actions add column revision integer not null default 1;
