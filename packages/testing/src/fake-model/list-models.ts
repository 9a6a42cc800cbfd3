import type { ServerResponse } from 'node:http';
import { generateContentFormat } from './generate-content-format.ts';
import { messagesFormat } from './messages-format.ts';
import type { WireFormat } from './wire-format.ts';

const defaultModels = ['fake-model', 'gpt-6-luna', 'claude-haiku-5-5'];

/** Answers a request for all models, or for the one called `id`, the way the provider that is being called does. */
export function listModels(response: ServerResponse, format: WireFormat, models: readonly string[] = defaultModels, id: string): void {
  const describe = describers.get(format) ?? openaiModel;
  const [status, body] = id === '' ? [200, listOf(models.map(describe), format)] : oneOf(models, id, describe, format);
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

type Describe = (id: string) => { id: string } | { name: string };

function oneOf(models: readonly string[], id: string, describe: Describe, format: WireFormat): [number, unknown] {
  if (models.includes(id)) return [200, describe(id)];
  return [404, format.error({ status: 404, type: 'not_found_error', message: `The model '${id}' does not exist`, parameter: 'model' })];
}

function listOf(data: readonly ReturnType<Describe>[], format: WireFormat): unknown {
  if (format === generateContentFormat) return { models: data };
  if (format !== messagesFormat) return { object: 'list', data };
  const [first, last] = [data[0], data.at(-1)].map((model) => (model !== undefined && 'id' in model ? model.id : null));
  return { data, has_more: false, first_id: first, last_id: last };
}

function openaiModel(id: string) {
  return { id, object: 'model', created: 1_790_000_000, owned_by: 'fake' };
}

function anthropicModel(id: string) {
  return { type: 'model', id, display_name: id, created_at: '2026-09-22T00:00:00Z' };
}

function googleModel(id: string) {
  return { name: `models/${id}`, version: '001', displayName: id, supportedGenerationMethods: ['generateContent'] };
}

const describers = new Map<WireFormat, Describe>([
  [messagesFormat, anthropicModel],
  [generateContentFormat, googleModel],
]);
