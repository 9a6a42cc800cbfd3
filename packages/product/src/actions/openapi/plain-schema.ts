import { asList, asPart, type Part, resolvePart } from './resolve-part.ts';

const deepest = 8;
const mostParts = 50;
/** What was made plain of a schema: many refer to the same, and some to themselves. */
const known = new WeakMap<Part, Part>();

/**
 * A schema without references: what `allOf` puts together is one, and of `anyOf` and `oneOf` the only choice beside null. Of more choices
 * nothing is taken.
 */
export function plainSchema(document: Part, given: unknown, depth = 0): Part {
  const schema = resolvePart(document, given);
  const before = known.get(schema);
  if (before !== undefined) return before;
  if (depth > deepest) return {};
  known.set(schema, {});
  const [choice, ...others] = [...asList(schema['anyOf']), ...asList(schema['oneOf'])].filter((each) => asPart(each)['type'] !== 'null');
  const parts = [...asList(schema['allOf']).slice(0, mostParts), ...(others.length === 0 ? [choice] : [])];
  const plain = parts.map((part) => plainSchema(document, part, depth + 1)).reduce(joined, {});
  const whole = joined(plain, withOneType(schema));
  known.set(schema, whole);
  return whole;
}

function joined(whole: Part, part: Part): Part {
  const properties = { ...asPart(whole['properties']), ...asPart(part['properties']) };
  const required = [...asList(whole['required']), ...asList(part['required'])];
  return {
    ...whole,
    ...part,
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
    ...(required.length === 0 ? {} : { required }),
  };
}

/** Null beside one other type says no more than that it is optional; what may only be certain texts is a text. */
function withOneType(schema: Part): Part {
  const types = Array.isArray(schema['type']) ? schema['type'].filter((type) => type !== 'null') : [schema['type']];
  const values = Object.hasOwn(schema, 'const') ? [schema['const']] : schema['enum'];
  const listed = Array.isArray(values) ? { enum: values } : {};
  const isText = Array.isArray(values) && values.every((value) => typeof value === 'string' || value === null);
  const [type] = types[0] === undefined && isText ? ['string'] : types;
  const { type: _written, ...rest } = schema;
  return { ...rest, ...listed, ...(types.length > 1 || type === undefined ? {} : { type }) };
}
