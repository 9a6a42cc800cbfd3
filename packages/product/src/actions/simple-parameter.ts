import type { ActionParameter } from '@parley/contract/actions';

type Part = Readonly<Record<string, unknown>>;

/** What an action may take of a JSON Schema: a text, a number, or yes or no. Undefined for anything else. */
export function simpleParameter(schema: Part, description: unknown): ActionParameter | undefined {
  const { type } = schema;
  if (type !== 'string' && type !== 'number' && type !== 'integer' && type !== 'boolean') return undefined;
  const given = Array.isArray(schema['enum']) ? schema['enum'] : [];
  const options = given.filter((option) => typeof option === 'string');
  return {
    type,
    ...(typeof description === 'string' ? { description: description.slice(0, 500) } : {}),
    ...(type === 'string' && options.length > 0 ? { enum: options.slice(0, 50) } : {}),
  };
}
