-- Intent: questions of which it is known what a right answer must hold, their runs against a bot's draft or published version, and what
-- came of each question; whether publishing waits for them and whether they run each night.
-- Lock impact: none, new tables only.

create table answer_tests (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  bot_id uuid not null,
  question text not null check (length(question) between 1 and 4000),
  -- As in AnswerExpectation of the contract.
  expectations jsonb not null,
  origin text not null check (origin in ('written', 'imported', 'conversation', 'proposed')),
  -- A proposed one is run only once somebody accepted it.
  accepted boolean not null default true,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (tenant_id, id),
  foreign key (tenant_id, bot_id) references bots (tenant_id, id) on delete cascade
);
create index answer_tests_by_bot on answer_tests (tenant_id, bot_id, id);
call parley_protect('answer_tests', 'select, insert, update, delete');

create table answer_test_settings (
  tenant_id uuid not null default parley_tenant_id(),
  bot_id uuid not null,
  gate boolean not null,
  nightly boolean not null,
  primary key (tenant_id, bot_id),
  foreign key (tenant_id, bot_id) references bots (tenant_id, id) on delete cascade
);
call parley_protect('answer_test_settings', 'select, insert, update');

create table answer_test_runs (
  tenant_id uuid not null default parley_tenant_id(),
  id uuid not null,
  bot_id uuid not null,
  -- What was asked; null once a draft that was never published is gone.
  bot_version_id uuid,
  target text not null check (target in ('draft', 'published')),
  suite text not null check (suite in ('own', 'probes')),
  trigger text not null check (trigger in ('member', 'publication', 'nightly')),
  status text not null default 'queued' check (status in ('queued', 'running', 'completed', 'failed')),
  started_by text not null,
  total integer not null default 0,
  created_at timestamptz not null default now(),
  finished_at timestamptz,
  primary key (tenant_id, id),
  foreign key (tenant_id, bot_id) references bots (tenant_id, id) on delete cascade,
  foreign key (tenant_id, bot_version_id) references bot_versions (tenant_id, id) on delete set null (bot_version_id)
);
create index answer_test_runs_by_bot on answer_test_runs (tenant_id, bot_id, id);
create index answer_test_runs_by_version on answer_test_runs (tenant_id, bot_version_id);
call parley_protect('answer_test_runs', 'select, insert, update, delete');

create table answer_test_results (
  tenant_id uuid not null default parley_tenant_id(),
  -- Made of the run and the position, so that a question asked twice is kept once.
  id uuid not null,
  run_id uuid not null,
  position integer not null check (position > 0),
  -- What tells the same question in two runs: the test's id, or the probe's name.
  key text not null,
  question text not null,
  verdict text not null check (verdict in ('passed', 'failed', 'error')),
  -- As in AnswerCheck of the contract.
  checks jsonb not null,
  answer text not null,
  outcome text,
  turn_id uuid,
  -- How the published version did on a question that the draft failed; null where it was not asked.
  baseline text check (baseline in ('passed', 'failed', 'error')),
  duration_ms integer not null,
  cost_usd numeric,
  primary key (tenant_id, id),
  foreign key (tenant_id, run_id) references answer_test_runs (tenant_id, id) on delete cascade,
  foreign key (tenant_id, turn_id) references turns (tenant_id, id) on delete set null (turn_id)
);
create index answer_test_results_by_run on answer_test_results (tenant_id, run_id, position);
create index answer_test_results_by_turn on answer_test_results (tenant_id, turn_id);
call parley_protect('answer_test_results', 'select, insert, delete');
