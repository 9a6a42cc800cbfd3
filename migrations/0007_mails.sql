-- Intent: mails that wait to be sent, were sent, or are kept to be read where there is no mail server. They are written in the
-- transaction of what causes them. Lock impact: a new table; its reference to tenants takes a short lock that stops writes there.

create table mails (
  id uuid primary key,
  -- Stamped in a tenant's transaction; null where a mail is to a person or from the installation.
  tenant_id uuid default parley_tenant_id() references tenants (id) on delete cascade,
  kind text not null check (length(kind) between 1 and 60),
  recipient text not null check (length(recipient) between 3 and 254),
  subject text not null check (length(subject) between 1 and 250),
  -- Null once it was sent: it may hold a link that signs somebody in, and nobody needs it here any more.
  text text,
  html text,
  status text not null default 'queued' check (status in ('queued', 'sent', 'stored', 'failed')),
  attempts integer not null default 0,
  -- Null means at once. While an attempt is under way this is when it is given up: nobody else takes the mail before.
  next_attempt_at timestamptz,
  failure text,
  created_at timestamptz not null default now(),
  sent_at timestamptz,
  check ((status = 'sent') = (sent_at is not null)),
  check (status = 'sent' or (text is not null and html is not null))
);
create index mails_due on mails (next_attempt_at nulls first) where status = 'queued';
create index mails_by_age on mails (created_at);
create index mails_by_tenant on mails (tenant_id);

alter table mails enable row level security;
alter table mails force row level security;
create policy tenant_isolation on mails for all to parley_tenant
  using (tenant_id = (select parley_tenant_id())) with check (tenant_id = (select parley_tenant_id()));
create policy owner_migrations on mails for all to parley_owner using (true) with check (true);
create policy system_access on mails for all to parley_system using (true) with check (true);
create policy identity_access on mails for insert to parley_identity with check (tenant_id is null);
revoke all on mails from public;

-- A tenant can have a mail sent and can neither read nor recall it.
grant insert (id, kind, recipient, subject, text, html) on mails to parley_tenant, parley_identity, parley_system;
grant select, delete on mails to parley_system;
grant update (text, html, status, attempts, next_attempt_at, failure, sent_at) on mails to parley_system;
grant execute on function parley_tenant_id() to parley_identity;
