-- Intent: the operator says what models cost and take and which plans may use them, in place of what the build knows.
-- Lock impact: none, a new table only.

create table catalogue_models (
  provider text not null check (provider <> ''),
  model text not null check (model <> ''),
  entry jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (provider, model)
);
grant select, insert, update, delete on catalogue_models to parley_system;
-- Every tenant is told which models there are for it, and its turns are counted at these prices.
grant select on catalogue_models to parley_tenant;
