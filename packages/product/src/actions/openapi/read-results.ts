import type { ResultField } from '@parley/contract/actions';
import { plainSchema } from './plain-schema.ts';
import { asPart, type Part, resolvePart } from './resolve-part.ts';

const mostFields = 30;
const mostLooked = 300;
const mostOfList = 3;
const deepest = 3;

/** What of an operation's answer can be told: the texts, numbers and yes or no of its JSON, of a list those of its first three. */
export function readResults(document: Part, operation: Part): ResultField[] {
  const responses = asPart(operation['responses']);
  const code = Object.keys(responses).find((each) => /^2/.test(each)) ?? 'default';
  const contents = Object.entries(asPart(resolvePart(document, responses[code])['content']));
  const json = contents.find(([type]) => /json|^\*\/\*/i.test(type))?.[1];
  const found: ResultField[] = [];
  // Breadth first: what stands at the top is what an answer is about.
  let level = [{ schema: plainSchema(document, asPart(json)['schema']), path: [] as string[] }];
  for (let depth = 0; depth < deepest && level.length > 0; depth++) {
    const within = level.flatMap(({ schema, path }) => partsOf(schema).map(([name, part]) => ({ name, part, path }))).slice(0, mostLooked);
    level = [];
    for (const { name, part, path } of within) {
      const schema = plainSchema(document, part);
      const here = [...path, name];
      const type = schema['type'] === 'integer' ? 'number' : schema['type'];
      if (schema['writeOnly'] === true) continue;
      if (type === 'string' || type === 'number' || type === 'boolean') found.push(fieldAt(here, type));
      else level.push({ schema, path: here });
    }
  }
  return found.filter(({ name }, at) => found.findIndex((other) => other.name === name) === at).slice(0, mostFields);
}

function partsOf(schema: Part): [string, unknown][] {
  if (schema['type'] === 'array') return Array.from({ length: mostOfList }, (_, at) => [String(at), schema['items']]);
  return Object.entries(asPart(schema['properties']));
}

function fieldAt(path: readonly string[], type: ResultField['type']): ResultField {
  const name = path
    .map((token) => (/^\d+$/.test(token) ? String(Number(token) + 1) : token))
    .join('_')
    .replace(/[^A-Za-z0-9_]+/g, '_')
    .replace(/^(?=\d)/, 'item_')
    .slice(0, 64);
  const pointer = path.map((token) => `/${token.replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');
  return { name, pointer, type, label: '', public: false };
}
