import type { ArgumentList } from './argument-list.ts';
import { plainSchema } from './plain-schema.ts';
import { asPart, type Part, resolvePart } from './resolve-part.ts';

/** Which are not parameters, whatever a document says of them. */
const ownHeaders = new Set(['accept', 'content-type', 'authorization']);

interface Places {
  path: string;
  readonly query: string[];
  readonly headers: Record<string, string>;
}

/** Puts the parameters of an operation into the templates of path, query and headers; a later one takes the place of an earlier one. */
export function readParameters(
  document: Part,
  { given, path, list }: { given: readonly unknown[]; path: string; list: ArgumentList },
): Places {
  const parameters = given.map((raw) => resolvePart(document, raw));
  const own = new Map(parameters.map((parameter) => [`${parameter['in']} ${parameter['name']}`, parameter]));
  const places: Places = { path, query: [], headers: {} };
  for (const parameter of own.values()) {
    const name = String(parameter['name'] ?? '');
    const place = parameter['in'];
    if (place === 'header' && ownHeaders.has(name.toLowerCase())) continue;
    const schema = plainSchema(document, parameter['schema'] ?? asPart(Object.values(asPart(parameter['content']))[0])['schema']);
    // Of a list in the query one value is a list too.
    const taken = place === 'query' && schema['type'] === 'array' ? plainSchema(document, schema['items']) : schema;
    const required = parameter['required'] === true || place === 'path';
    if (place === 'cookie') {
      if (required) list.needs(name);
      continue;
    }
    const argument = list.add(name, { schema: taken, description: parameter['description'], required });
    if (argument === undefined) continue;
    if (place === 'path') places.path = places.path.replaceAll(`{${name}}`, `{{${argument}}}`);
    else if (place === 'query') places.query.push(`${encodeURIComponent(name)}={{${argument}}}`);
    else if (place === 'header') places.headers[name] = `{{${argument}}}`;
  }
  // What a document does not describe stands in the path all the same.
  places.path = places.path.replaceAll(/(?<!\{)\{([^{}]+)\}(?!\})/g, (_whole, name: string) => {
    return `{{${list.add(name, { schema: { type: 'string' }, description: undefined, required: true })}}}`;
  });
  return places;
}
