import type { HttpAction } from '@parley/contract/actions';
import { AppError } from '@parley/contract/errors';
import type { ActionArguments } from '../action.ts';

const placeholder = /\{\{\s*(secret\.)?([A-Za-z_][A-Za-z0-9_]*)\s*\}\}/g;

/** A request as it leaves. */
export interface FilledRequest {
  readonly url: string;
  readonly method: HttpAction['method'];
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

interface Values {
  readonly given: ActionArguments;
  readonly secrets: Readonly<Record<string, string>>;
}

/**
 * Writes the request of an action. Each value is encoded for the place it stands in, so that it can change neither the host nor the path's
 * segments, the number of parameters, the headers or the shape of the body. Throws `invalid_request` for a value that cannot stand there.
 */
export function fillRequest({ url, method, headers, body }: HttpAction, values: Values): FilledRequest {
  const filled = fillUrl(url, values);
  return {
    url: filled,
    method,
    headers: {
      accept: 'application/json',
      ...(body === null || method === 'GET' ? {} : { 'content-type': 'application/json' }),
      ...Object.fromEntries(Object.entries(headers).map(([name, text]) => [name.toLowerCase(), fillHeader(name, text, values)])),
    },
    body: body === null || method === 'GET' ? undefined : JSON.stringify(fillJson(body, values)),
  };
}

/** Where a template's placeholders may begin: after scheme and host. */
export function splitUrl(template: string): { origin: string; rest: string } | undefined {
  const match = /^(https?:\/\/[^/?#@\\{}\s]+)(\/[^\s\\#]*)?$/i.exec(template);
  return match === null ? undefined : { origin: match[1] ?? '', rest: match[2] ?? '/' };
}

function fillUrl(template: string, values: Values): string {
  const parts = splitUrl(template);
  if (parts === undefined) throw refused('url', 'is no address with a host of its own');
  const [path = '/', ...query] = parts.rest.split('?');
  const filled = `${fillText(path, values, encodeURIComponent)}${query.length === 0 ? '' : `?${fillText(query.join('?'), values, encodeURIComponent)}`}`;
  const whole = URL.parse(`${parts.origin}${filled}`);
  // A value of `..` would climb, and an empty one would join two segments.
  const climbs = filled
    .split('?')[0]
    ?.split('/')
    .slice(1)
    .some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment));
  if (whole === null || climbs || whole.origin !== new URL(parts.origin).origin) throw refused('url', 'cannot hold this value');
  return whole.href;
}

function fillHeader(name: string, template: string, values: Values): string {
  const text = fillText(template, values, String);
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) throw refused(name, 'cannot hold this value');
  return text;
}

function fillJson(value: unknown, values: Values): unknown {
  if (typeof value === 'string') {
    const whole = /^\{\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}\}$/.exec(value)?.[1];
    return whole === undefined ? fillText(value, values, String) : (values.given[whole] ?? null);
  }
  if (Array.isArray(value)) return value.map((each) => fillJson(each, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, fillJson(each, values)]));
}

function fillText(template: string, { given, secrets }: Values, encode: (text: string) => string): string {
  return template.replace(placeholder, (_whole, secret: string | undefined, name: string) => {
    const value = secret === undefined ? given[name] : secrets[name];
    if (secret !== undefined && value === undefined) throw refused(name, 'is a secret that is not stored');
    return encode(String(value ?? ''));
  });
}

/** The arguments and secrets a text names. */
export function namesIn(template: string): { secret: boolean; name: string }[] {
  return [...template.matchAll(placeholder)].map(([, secret, name = '']) => ({ secret: secret !== undefined, name }));
}

function refused(field: string, reason: string): AppError {
  return new AppError('invalid_request', { details: { field, reason } });
}
