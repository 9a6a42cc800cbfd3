-- Intent: a mail may bring a file for the reader's calendar, such as an appointment a visitor asked for.
-- Lock impact: one column that may be null, which takes a short lock on mails.

alter table mails add column calendar text check (length(calendar) <= 65536);
grant insert (calendar) on mails to parley_tenant, parley_identity, parley_system;
grant update (calendar) on mails to parley_system;
