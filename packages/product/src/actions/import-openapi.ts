import { type HttpAction, httpActionSchema, type ImportedActions } from '@parley/contract/actions';
import { actionNameFor } from './action-name-for.ts';
import { simpleParameter } from './simple-parameter.ts';

type Part = Readonly<Record<string, unknown>>;
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const mostOperations = 200;

/**
 * Reads the operations of an OpenAPI 3 document as actions to choose from. Only simple arguments are taken: texts, numbers and yes or no,
 * of the path, the query and the top level of a JSON body. What reads is taken as reading, everything else as writing.
 */
export function importOpenapi(document: Part): ImportedActions {
  const server = asPart(asList(document['servers'])[0])['url'];
  const base = typeof server === 'string' ? server.replace(/\/+$/, '') : '';
  const items: ImportedActions['items'] = [];
  for (const [path, given] of Object.entries(asPart(document['paths']))) {
    const shared = asList(asPart(given)['parameters']);
    for (const method of methods) {
      const operation = asPart(given)[method];
      if (typeof operation !== 'object' || operation === null || items.length >= mostOperations) continue;
      items.push(readOperation(document, { base, path, method, operation: operation as Part, shared }));
    }
  }
  return { items, problem: null };
}

interface Operation {
  base: string;
  path: string;
  method: (typeof methods)[number];
  operation: Part;
  shared: readonly unknown[];
}

function readOperation(document: Part, { base, path, method, operation, shared }: Operation): ImportedActions['items'][number] {
  const label = `${method.toUpperCase()} ${path}`;
  const properties: Record<string, unknown> = {};
  const required: string[] = [];
  const query: string[] = [];
  for (const raw of [...shared, ...asList(operation['parameters'])]) {
    const parameter = resolve(document, raw);
    const name = String(parameter['name'] ?? '');
    if (parameter['in'] !== 'path' && parameter['in'] !== 'query') continue;
    const schema = simpleParameter(resolve(document, parameter['schema']), parameter['description']);
    if (schema === undefined) continue;
    properties[name] = schema;
    if (parameter['required'] === true || parameter['in'] === 'path') required.push(name);
    if (parameter['in'] === 'query') query.push(`${encodeURIComponent(name)}={{${name}}}`);
  }
  const body = bodyOf(document, operation, properties, required);
  const url = `${base}${path.replaceAll(/\{(\w+)\}/g, '{{$1}}')}${query.length === 0 ? '' : `?${query.join('&')}`}`;
  const definition = httpActionSchema.safeParse({
    kind: 'http',
    name: actionNameFor(textOf(operation['operationId'], label)),
    title: textOf(operation['summary'], label).slice(0, 120),
    description: textOf(operation['description'], textOf(operation['summary'], label)).slice(0, 1000),
    effect: method === 'get' ? 'read' : 'write',
    method: method.toUpperCase() as HttpAction['method'],
    parameters: { properties, required: [...new Set(required)] },
    url,
    body,
  });
  if (definition.success) return { operation: label, definition: definition.data, problem: null };
  const [issue] = definition.error.issues;
  return {
    operation: label,
    definition: null,
    problem: issue === undefined ? 'cannot be read' : `${issue.path.join('.')}: ${issue.message}`,
  };
}

function bodyOf(document: Part, operation: Part, properties: Record<string, unknown>, required: string[]): Record<string, string> | null {
  const content = asPart(resolve(document, operation['requestBody'])['content'])['application/json'];
  const schema = resolve(document, asPart(content)['schema']);
  const body: Record<string, string> = {};
  for (const [name, raw] of Object.entries(asPart(schema['properties']))) {
    const property = resolve(document, raw);
    const parameter = simpleParameter(property, property['description']);
    if (parameter === undefined || Object.hasOwn(properties, name)) continue;
    properties[name] = parameter;
    body[name] = `{{${name}}}`;
    if (asList(schema['required']).includes(name)) required.push(name);
  }
  return Object.keys(body).length === 0 ? null : body;
}

/** A part, or what it refers to within the document. */
function resolve(document: Part, part: unknown): Part {
  let found = asPart(part);
  for (let hop = 0; typeof found['$ref'] === 'string' && hop < 5; hop++) {
    const tokens = found['$ref'].replace(/^#\//, '').split('/');
    found = asPart(
      tokens.reduce<unknown>((value, token) => (Object.hasOwn(asPart(value), token) ? asPart(value)[token] : undefined), document),
    );
  }
  return found;
}

function textOf(value: unknown, otherwise: string): string {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : otherwise;
}

function asPart(value: unknown): Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Part) : {};
}

function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}
