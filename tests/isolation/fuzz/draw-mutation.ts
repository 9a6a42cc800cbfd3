import type { IdKind } from '@parley/contract/ids';
import { findIds, replaceAt, stringsIn } from '@parley/testing/route-security/request-parts';
import type { Draft, Mutation } from './draft.ts';
import type { Draw } from './draw.ts';
import { drawValue, type IdPool } from './draw-value.ts';
import { nastyTexts, nastyValues, pollutions } from './nasty-values.ts';
import type { Operation } from './operations.ts';

/** What a tenant is known by, and what is its own. */
export interface Side {
  readonly slug: string;
  readonly tenantId: string;
  readonly ids: IdPool;
  /** Where its lists go on, by the operation that lists. */
  readonly cursors: ReadonlyMap<string, string>;
  /** A host that stands for it. */
  readonly host: string;
  /** The cookie of a browser in which its owner signed in. */
  readonly cookie: string;
}

export interface MutationInput {
  readonly operation: Operation;
  readonly draft: Draft;
  readonly own: Side;
  readonly foreign: Side;
  /** Kinds of ids that this operation takes from everybody, by design. */
  readonly open: readonly IdKind[];
}

type Maker = (input: MutationInput, draw: Draw) => Mutation | undefined;

/** Chooses one way to make a request less right. */
export function drawMutation(input: MutationInput, draw: Draw): Mutation | undefined {
  return draw.pick(makers)(input, draw);
}

const foreignId: Maker = ({ draft, foreign, open }, draw) => {
  const places = findIds(draft).filter(({ kind }) => !open.includes(kind) && foreign.ids.has(kind));
  if (places.length === 0) return undefined;
  const place = draw.pick(places);
  const id = draw.pick(foreign.ids.get(place.kind) ?? []);
  return { name: `another tenant's ${place.kind}`, apply: (given) => replaceAt(given, place, id) };
};

const idOfAnotherKind: Maker = ({ draft, own, foreign, open }, draw) => {
  const places = findIds(draft);
  if (places.length === 0) return undefined;
  const place = draw.pick(places);
  const side = draw.chance(0.7) ? foreign : own;
  const id = draw.pick([...side.ids].filter(([kind]) => kind !== place.kind).flatMap(([, ids]) => ids));
  // The same bytes under the prefix that is asked for, too.
  const disguised = draw.chance(0.5) && !open.includes(place.kind) ? `${place.id.slice(0, 4)}${id.slice(4)}` : id;
  return { name: 'an id of another kind', apply: (given) => replaceAt(given, place, disguised) };
};

const foreignField: Maker = ({ operation, draft, foreign, open }, draw) => {
  const names = ['tenantId', 'tenant_id', 'id', 'botId', 'botIds', 'personId', 'ownerId', 'createdBy'];
  const name = draw.pick(names);
  const id = draw.pick([foreign.tenantId, ...(open.length > 0 ? [] : [...foreign.ids.values()].flat())]);
  const value = name.endsWith('Ids') ? [id] : id;
  if (operation.body === undefined || draw.chance(0.3))
    return { name: `${name} in the query`, apply: (given) => ({ ...given, query: { ...given.query, [name]: id } }) };
  if (typeof draft.json !== 'object' || draft.json === null) return undefined;
  return { name: `${name} in the body`, apply: (given) => ({ ...given, json: { ...(given.json as object), [name]: value } }) };
};

const schemaValue: Maker = ({ operation, own, foreign, open }, draw) => {
  const { properties } = operation.body ?? {};
  if (properties === undefined) return undefined;
  const [name, schema] = draw.pick(Object.entries(properties));
  const ids = draw.chance(0.6) ? new Map([...foreign.ids].filter(([kind]) => !open.includes(kind))) : own.ids;
  const value = drawValue(schema, draw, ids);
  return { name: `another ${name}`, apply: (given) => ({ ...given, json: { ...(given.json as object), [name]: value } }) };
};

const queryValue: Maker = ({ operation, own, foreign }, draw) => {
  const names = Object.keys(operation.query);
  if (names.length === 0) return undefined;
  const name = draw.pick(names);
  const cursors = [...foreign.cursors.values()];
  const foreignCursor = foreign.cursors.get(operation.key) ?? (cursors.length === 0 ? 'none' : draw.pick(cursors));
  const value =
    name === 'cursor' && draw.chance(0.8)
      ? foreignCursor
      : String(drawValue(operation.query[name] ?? {}, draw, draw.chance(0.5) ? own.ids : foreign.ids) ?? '');
  return { name: `${name} in the query`, apply: (given) => ({ ...given, query: { ...given.query, [name]: value } }) };
};

const otherTenant: Maker = ({ own, foreign }, draw) => {
  const names = [foreign.slug, foreign.tenantId, `${own.slug}, ${foreign.slug}`, '', foreign.slug.toUpperCase(), `${foreign.slug} `];
  const header = (name: string, value: string): Mutation => ({
    name: `${name} names another tenant`,
    apply: (given) => ({ ...given, headers: { ...given.headers, [name]: value } }),
  });
  switch (draw.below(6)) {
    case 0:
      return { name: 'a path of another tenant', apply: (given) => ({ ...given, prefix: `/t/${foreign.slug}` }) };
    case 1:
      return header('host', foreign.host);
    case 2:
      return header(draw.pick(['x-tenant-id', 'x-forwarded-host', 'x-original-url', 'x-parley-tenant']), draw.pick(names));
    case 3:
      return header('cookie', foreign.cookie);
    default:
      return header('parley-tenant', draw.pick(names));
  }
};

const nastyValue: Maker = ({ operation, draft }, draw) => {
  const places = (['params', 'query', 'json'] as const).flatMap((each) => stringsIn(draft[each]).map(({ path }) => ({ part: each, path })));
  if (places.length === 0) return undefined;
  const { part, path } = draw.pick(places);
  const value = part === 'json' && draw.chance(0.5) ? draw.pick(nastyValues) : draw.pick(nastyTexts);
  return { name: `nonsense in ${part} of ${operation.key}`, apply: (given) => replaceAt(given, { part, path }, value) };
};

const pollution: Maker = ({ operation }, draw) => {
  if (operation.body === undefined) return undefined;
  const rawBody = draw.pick(pollutions);
  return { name: 'a body that reaches for the prototype', apply: (given) => ({ ...given, rawBody }) };
};

const oddHeader: Maker = ({ foreign }, draw) => {
  const [name, value] = draw.pick<readonly [string, string]>([
    ['last-event-id', draw.pick(['0', '1', '-1', '99999999999999999999', 'x', foreign.slug])],
    ['x-request-id', draw.pick(['a', 'x'.repeat(200), foreign.slug])],
    ['content-type', draw.pick(['text/plain', 'application/xml', 'application/json; charset=utf-16'])],
    ['accept-language', draw.pick(['de', 'x'.repeat(2_000), '*;q=0'])],
    ['x-http-method-override', 'DELETE'],
  ]);
  return { name: `a header ${name}`, apply: (given) => ({ ...given, headers: { ...given.headers, [name]: value } }) };
};

/** What is tried more often stands here more often. */
const makers: readonly Maker[] = [
  foreignId,
  foreignId,
  foreignId,
  idOfAnotherKind,
  foreignField,
  foreignField,
  schemaValue,
  schemaValue,
  queryValue,
  queryValue,
  otherTenant,
  otherTenant,
  nastyValue,
  nastyValue,
  pollution,
  oddHeader,
];
