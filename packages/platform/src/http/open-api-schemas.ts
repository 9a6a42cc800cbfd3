import { z } from 'zod';

type JsonSchema = Record<string, unknown>;

/** Turns zod schemas into JSON Schemas that refer to named components. */
export interface SchemaComponents {
  /** `input` is what a caller may send, `output` what it will get: a field with a default may be missing in the one, never in the other. */
  reference(schema: z.ZodType, direction: 'input' | 'output'): JsonSchema;
  /** Every named schema met so far. A schema whose two directions differ is listed twice, the input as `<Name>Input`. */
  all(): Record<string, JsonSchema>;
}

const prefix = '#/components/schemas/';

/** Collects the schemas of one OpenAPI document. zod's own converter is used because it keeps both directions and nullability exact. */
export function collectSchemas(): SchemaComponents {
  const components = new Map<string, JsonSchema>();
  const outputs = new Map<string, string>();

  const references = { input: new Map<z.ZodType, JsonSchema>(), output: new Map<z.ZodType, JsonSchema>() };

  /** Most schemas are met again and again, the one of problems with every route. */
  const reference = (schema: z.ZodType, direction: 'input' | 'output'): JsonSchema => {
    const known = references[direction].get(schema) ?? refer(schema, direction);
    references[direction].set(schema, known);
    return known;
  };

  const refer = (schema: z.ZodType, direction: 'input' | 'output'): JsonSchema => {
    const { properties, $defs = {} } = convert(z.object({ root: schema }), direction);
    const names = new Map<string, string>();
    for (const [name, definition] of Object.entries($defs)) {
      if (direction === 'output') outputs.set(name, JSON.stringify(definition));
      else if (differs(schema, name, definition)) names.set(name, `${name}Input`);
    }
    for (const [name, definition] of Object.entries($defs)) components.set(names.get(name) ?? name, rename(definition, names));
    return rename(properties.root, names);
  };

  /** Compares with the same schema's output, or with an output of that name met before. */
  const differs = (schema: z.ZodType, name: string, definition: JsonSchema): boolean => {
    const output = outputs.get(name) ?? JSON.stringify(convert(z.object({ root: schema }), 'output').$defs?.[name]);
    return JSON.stringify(definition) !== output;
  };

  return { reference, all: () => Object.fromEntries([...components].toSorted(([left], [right]) => (left < right ? -1 : 1))) };
}

interface Converted {
  readonly properties: { readonly root: JsonSchema };
  readonly $defs?: Record<string, JsonSchema>;
}

function convert(schema: z.ZodType, io: 'input' | 'output'): Converted {
  return z.toJSONSchema(schema, {
    io,
    target: 'draft-2020-12',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => tidy(zodSchema, jsonSchema, io),
  }) as unknown as Converted;
}

function tidy(zodSchema: z.core.$ZodTypes, json: z.core.JSONSchema.BaseSchema, io: 'input' | 'output'): void {
  delete json['id'];
  // An answer may gain fields later, so a client must not refuse what it does not know.
  if (io === 'output' && zodSchema._zod.def.type === 'object' && zodSchema._zod.def.catchall === undefined)
    delete json.additionalProperties;
  // `format` says it in a word; the pattern behind it fills the reference page.
  if (json.format !== undefined) delete json.pattern;
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum;
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum;
}

function rename(schema: JsonSchema, names: ReadonlyMap<string, string>): JsonSchema {
  return JSON.parse(JSON.stringify(schema), (key, value) => {
    if (key !== '$ref' || typeof value !== 'string') return value;
    const name = value.slice(value.lastIndexOf('/') + 1);
    return prefix + (names.get(name) ?? name);
  });
}
