import type { IdKind } from '@parley/contract/ids';
import { formatId, idPrefixes, newId } from '@parley/contract/ids';
import type { BuiltRequest } from './security-world.ts';

/** Where in a request an id stands. */
export interface IdPlace {
  readonly part: 'params' | 'query' | 'json';
  readonly path: readonly (string | number)[];
  readonly kind: IdKind;
  readonly id: string;
}

const kindsByPrefix = new Map<string, IdKind>(Object.entries(idPrefixes).map(([kind, prefix]) => [prefix, kind as IdKind]));
const idShape = /^([a-z]{3})_[0-7][0-9a-hjkmnp-tv-z]{25}$/;

/** Finds every id in a request by its shape, nested lists and objects included. */
export function findIds(built: BuiltRequest): IdPlace[] {
  return (['params', 'query', 'json'] as const).flatMap((part) =>
    stringsIn(built[part]).flatMap(({ path, text }) => {
      const kind = kindsByPrefix.get(idShape.exec(text)?.[1] ?? '');
      return kind ? [{ part, path, kind, id: text }] : [];
    }),
  );
}

/** Every text in a value and the way to it. */
export function stringsIn(value: unknown, path: readonly (string | number)[] = []): { path: readonly (string | number)[]; text: string }[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => stringsIn(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, item]) => stringsIn(item, [...path, name]));
}

/** The same request with another value at one place. */
export function replaceAt<Built extends BuiltRequest>(built: Built, place: Pick<IdPlace, 'part' | 'path'>, value: unknown): Built {
  return { ...built, [place.part]: replaced(built[place.part], place.path, value) };
}

function replaced(target: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  if (Array.isArray(target)) return target.map((item, index) => (index === step ? replaced(item, rest, value) : item));
  const object = typeof target === 'object' && target !== null ? Object.fromEntries(Object.entries(target)) : {};
  return { ...object, [step]: replaced(object[step], rest, value) };
}

/** An id of a kind that nobody ever had. */
export function unknownId(kind: IdKind): string {
  return formatId(kind, newId(kind));
}

/** Writes a request for a route. `encode: false` leaves what stands in the path as it is. */
export function toRequest(
  route: { readonly method: string; readonly path: string },
  built: BuiltRequest,
  options: {
    readonly baseUrl: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly encode?: boolean;
    readonly rawBody?: string | Uint8Array<ArrayBuffer>;
  },
): Request {
  const encode = options.encode === false ? (text: string) => text : encodeURIComponent;
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => encode(built.params?.[name] ?? ''));
  const search = built.query ? `?${new URLSearchParams(built.query)}` : '';
  const body = options.rawBody ?? built.bytes?.bytes ?? (built.json === undefined ? undefined : JSON.stringify(built.json));
  const contentType = built.bytes?.contentType ?? (body === undefined ? undefined : 'application/json');
  const cookies = Object.entries(built.cookies ?? {}).map(([name, value]) => `${name}=${value}`);
  const cookie = [...(options.headers['cookie'] === undefined ? [] : [options.headers['cookie']]), ...cookies].join('; ');
  return new Request(options.baseUrl + path + search, {
    method: route.method.toUpperCase(),
    redirect: 'manual',
    headers: {
      ...(contentType === undefined ? {} : { 'content-type': contentType }),
      ...options.headers,
      ...(cookie === '' ? {} : { cookie }),
    },
    ...(body === undefined ? {} : { body }),
  });
}
