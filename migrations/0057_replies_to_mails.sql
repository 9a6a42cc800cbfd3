-- Intent: a mail may say where an answer to it goes, such as to the visitor whose lead it tells of.
-- Lock impact: one column that may be null, which takes a short lock on mails.

alter table mails add column reply_to text check (length(reply_to) between 3 and 254);
grant insert (reply_to) on mails to parley_tenant, parley_identity, parley_system;
grant update (reply_to) on mails to parley_system;
