-- Intent: tenants connect Google and Azure OpenAI too. Lock impact: `model_connections` is locked while its few rows are checked.

alter table model_connections drop constraint model_connections_provider_check;
alter table model_connections add constraint model_connections_provider_check
  check (provider in ('openai', 'anthropic', 'google', 'azure-openai', 'openai-compatible'));
