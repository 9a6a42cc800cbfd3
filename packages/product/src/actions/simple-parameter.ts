import type { ActionParameter } from '@parley/contract/actions';

type Part = Readonly<Record<string, unknown>>;

const formats = ['email', 'date', 'date-time', 'uuid'] as const;
const mostOptions = 50;

/** What an action may take of a JSON Schema: a text, a number, or yes or no. Undefined for anything else. */
export function simpleParameter(schema: Part, description: unknown): ActionParameter | undefined {
  const { type } = schema;
  if (type !== 'string' && type !== 'number' && type !== 'integer' && type !== 'boolean') return undefined;
  const said = typeof description === 'string' ? description.trim().slice(0, 500) : '';
  return {
    type,
    ...(said === '' ? {} : { description: said }),
    ...(type === 'string' ? boundsOfText(schema) : {}),
    ...(type === 'number' || type === 'integer' ? { ...numberAt(schema, 'minimum'), ...numberAt(schema, 'maximum') } : {}),
  };
}

function boundsOfText({ enum: given, format, minLength, maxLength }: Part): Partial<ActionParameter> {
  const options = (Array.isArray(given) ? given : []).filter(
    (option) => typeof option === 'string' && option !== '' && option.length <= 200,
  );
  const known = formats.find((each) => each === format);
  return {
    // Some of many would refuse the others.
    ...(options.length > 0 && options.length <= mostOptions ? { enum: options } : {}),
    ...(known === undefined ? {} : { format: known }),
    ...(isLength(minLength, 0) ? { minLength } : {}),
    ...(isLength(maxLength, 1) ? { maxLength } : {}),
  };
}

function isLength(value: unknown, least: number): value is number {
  return Number.isInteger(value) && (value as number) >= least && (value as number) <= 4000;
}

function numberAt(schema: Part, name: 'minimum' | 'maximum'): Partial<ActionParameter> {
  const bound = schema[name];
  return typeof bound === 'number' && Number.isFinite(bound) ? { [name]: bound } : {};
}
