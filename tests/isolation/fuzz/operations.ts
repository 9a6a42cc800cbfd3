/** As much of JSON Schema as the interface's document uses. */
export interface Schema {
  readonly type?: string | readonly string[];
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly $ref?: string;
}

/** An operation of the OpenAPI document. */
export interface Operation {
  /** `POST /v1/sources`. */
  readonly key: string;
  readonly method: string;
  readonly path: string;
  /** What the route asks of its caller. */
  readonly access: string;
  readonly query: Readonly<Record<string, Schema>>;
  readonly body: Schema | undefined;
}

interface Described {
  readonly 'x-parley-access'?: string;
  readonly parameters?: readonly { readonly in: string; readonly name: string; readonly schema: Schema }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
}

/** Reads every operation of an OpenAPI document, with schemas in place of references to them. */
export function readOperations(document: object): Operation[] {
  const { paths, components } = document as {
    paths: Readonly<Record<string, Readonly<Record<string, Described>>>>;
    components?: { schemas?: Readonly<Record<string, Schema>> };
  };
  const resolve = (schema: Schema, depth = 0): Schema => {
    if (depth > 12) return {};
    if (schema.$ref !== undefined) return resolve(components?.schemas?.[schema.$ref.split('/').at(-1) ?? ''] ?? {}, depth + 1);
    const all = (list: readonly Schema[] | undefined) => list?.map((each) => resolve(each, depth + 1));
    const properties = Object.entries(schema.properties ?? {}).map(([name, each]) => [name, resolve(each, depth + 1)]);
    const choices = all(schema.anyOf ?? schema.oneOf ?? schema.allOf);
    return {
      ...schema,
      ...(properties.length === 0 ? {} : { properties: Object.fromEntries(properties) }),
      ...(schema.items === undefined ? {} : { items: resolve(schema.items, depth + 1) }),
      ...(choices === undefined ? {} : { anyOf: choices }),
    };
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, described]) => {
      const json = described.requestBody?.content['application/json']?.schema;
      const query = (described.parameters ?? []).filter((parameter) => parameter.in === 'query');
      return {
        key: `${method.toUpperCase()} ${path}`,
        method: method.toUpperCase(),
        path,
        access: described['x-parley-access'] ?? 'public',
        query: Object.fromEntries(query.map(({ name, schema }) => [name, resolve(schema)])),
        body: json === undefined ? undefined : resolve(json),
      };
    }),
  );
}
