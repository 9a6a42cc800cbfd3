import type { ServerResponse } from 'node:http';
import type { WireFormat } from './wire-format.ts';

const defaultModels = ['fake-model', 'gpt-6-luna', 'claude-haiku-5-5'];

/** Answers `GET /v1/models` and `GET /v1/models/{id}` the way the provider that is being called does. */
export function listModels(
  response: ServerResponse,
  format: WireFormat,
  models: readonly string[] = defaultModels,
  id: string,
  anthropic: boolean,
): void {
  const describe: (id: string) => { id: string } = anthropic ? anthropicModel : openaiModel;
  const [status, body] = id === '' ? [200, listOf(models.map(describe), anthropic)] : oneOf(models, id, describe, format);
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

function oneOf(models: readonly string[], id: string, describe: (id: string) => { id: string }, format: WireFormat): [number, unknown] {
  if (models.includes(id)) return [200, describe(id)];
  return [404, format.error({ status: 404, type: 'not_found_error', message: `The model '${id}' does not exist`, parameter: 'model' })];
}

function listOf(data: readonly { id: string }[], anthropic: boolean): unknown {
  if (!anthropic) return { object: 'list', data };
  return { data, has_more: false, first_id: data[0]?.id ?? null, last_id: data.at(-1)?.id ?? null };
}

function openaiModel(id: string) {
  return { id, object: 'model', created: 1_790_000_000, owned_by: 'fake' };
}

function anthropicModel(id: string) {
  return { type: 'model', id, display_name: id, created_at: '2026-09-22T00:00:00Z' };
}
