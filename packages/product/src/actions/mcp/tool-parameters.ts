import type { ActionParameter, ActionParameters } from '@parley/contract/actions';
import { plainSchema } from '../openapi/plain-schema.ts';
import { simpleParameter } from '../simple-parameter.ts';

type Part = Readonly<Record<string, unknown>>;

/** What of a tool's input a bot can fill in, or what keeps it from being called: a required part that is no text, number, or yes or no. */
export function toolParameters(schema: Part): ActionParameters | { missing: string } {
  const input = plainSchema(schema, schema);
  const wanted = Array.isArray(input['required']) ? input['required'].map(String) : [];
  const properties: Record<string, ActionParameter> = {};
  for (const [name, given] of Object.entries((input['properties'] ?? {}) as Part)) {
    const property = plainSchema(schema, given);
    const parameter = simpleParameter(property, property['description']);
    if (parameter !== undefined) properties[name] = parameter;
    else if (wanted.includes(name)) return { missing: name };
  }
  const required = wanted.filter((name) => Object.hasOwn(properties, name));
  return { type: 'object', properties, required, additionalProperties: false };
}
