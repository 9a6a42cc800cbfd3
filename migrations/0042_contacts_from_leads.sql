-- Intent: who a contact says to be, as they sent it with a form or told a flow, so that members find all of one person in one place.
-- Lock impact: `contacts` is locked for a moment for columns that may be null; its foreign key and three indexes are built while it
-- cannot be written.

alter table contacts add column name text check (length(name) between 1 and 300);
alter table contacts add column email text check (length(email) between 3 and 254);
-- The address as two spellings of it are the same.
alter table contacts add column email_key text check ((email_key is null) = (email is null));
alter table contacts add column phone text check (length(phone) between 1 and 40);
-- The contact of the same address whom this one, another browser, belongs to. It gives members one view and visitors no access.
alter table contacts add column known_as uuid check (known_as is null or (external_id is null and email is null));
alter table contacts add foreign key (tenant_id, known_as) references contacts (tenant_id, id) on delete cascade;
create index contacts_by_known_as on contacts (tenant_id, known_as);

-- Nobody vouches for an address: among those whom no server vouched for, it is one contact.
create unique index contacts_by_email_once on contacts (tenant_id, email_key) where email_key is not null and external_id is null;
create index contacts_by_email on contacts (tenant_id, email_key text_pattern_ops);
create index contacts_of_whom_is_known on contacts (tenant_id, id)
  where known_as is null and coalesce(external_id, name, email, phone) is not null;
