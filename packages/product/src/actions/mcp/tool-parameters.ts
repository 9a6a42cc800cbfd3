import type { ActionParameter, ActionParameters } from '@parley/contract/actions';
import { simpleParameter } from '../simple-parameter.ts';

type Part = Readonly<Record<string, unknown>>;

/** What of a tool's input a bot can fill in, or why it cannot be called: a required part that is no text, number, or yes or no. */
export function toolParameters(schema: Part): ActionParameters | string {
  const wanted = Array.isArray(schema['required']) ? schema['required'].map(String) : [];
  const properties: Record<string, ActionParameter> = {};
  for (const [name, given] of Object.entries(asPart(schema['properties']))) {
    const property = asPart(given);
    const parameter = simpleParameter(withoutNull(property), property['description']);
    if (parameter !== undefined) properties[name] = parameter;
    else if (wanted.includes(name)) return `${name}: must be a text, a number, or yes or no`;
  }
  const required = wanted.filter((name) => Object.hasOwn(properties, name));
  return { type: 'object', properties, required, additionalProperties: false };
}

/** `anyOf` with null, or a list of types with null, is how an optional part is written. */
function withoutNull(schema: Part): Part {
  const { anyOf, type } = schema;
  if (Array.isArray(type)) {
    const types = type.filter((each) => each !== 'null');
    return types.length === 1 ? { ...schema, type: types[0] } : schema;
  }
  if (!Array.isArray(anyOf)) return schema;
  const parts = anyOf.map(asPart).filter((part) => part['type'] !== 'null');
  return parts.length === 1 ? { ...schema, ...parts[0] } : schema;
}

function asPart(value: unknown): Part {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Part) : {};
}
