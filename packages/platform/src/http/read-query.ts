import { z } from 'zod';

/**
 * Turns a query string into the object its schema expects: a parameter given more than once becomes a list, so a schema for
 * one value refuses it instead of silently taking the first or the last.
 */
export function readQuery(search: string, schema: z.ZodObject): Record<string, unknown> {
  const given = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams(search)) {
    const values = given.get(name);
    if (values) values.push(value);
    else given.set(name, [value]);
  }
  const query: Record<string, unknown> = Object.create(null);
  for (const [name, values] of given) {
    query[name] = values.length === 1 && !(Object.hasOwn(schema.shape, name) && takesList(schema.shape[name])) ? values[0] : values;
  }
  return query;
}

function takesList(schema: unknown): boolean {
  let inner = schema;
  while (
    inner instanceof z.ZodOptional ||
    inner instanceof z.ZodDefault ||
    inner instanceof z.ZodPrefault ||
    inner instanceof z.ZodNullable
  ) {
    inner = inner.unwrap();
  }
  return inner instanceof z.ZodArray;
}
