import type { HttpAction } from '@parley/contract/actions';
import { AppError } from '@parley/contract/errors';
import type { ActionArguments } from '../action.ts';

const wholeArgument = /^\{\{\s*([A-Za-z_][A-Za-z0-9_]*)\s*\}\}$/;
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
 * segments, the number of parameters, the headers or the shape of the body. An argument that was left out takes with it the parameter of the
 * query, the header, or the member of the body that holds nothing else. Throws `invalid_request` for a value that cannot stand there.
 */
export function fillRequest({ url, method, headers, body }: HttpAction, values: Values): FilledRequest {
  const filled = fillUrl(url, values);
  const sent = {
    accept: 'application/json',
    ...(body === null || method === 'GET' ? {} : { 'content-type': 'application/json' }),
    ...Object.fromEntries(
      Object.entries(headers)
        .filter(([, text]) => !isLeftOut(text, values))
        .map(([name, text]) => [name.toLowerCase(), fillHeader(name, text, values)]),
    ),
  };
  return {
    url: filled,
    method,
    headers: sent,
    body: body === null || method === 'GET' ? undefined : writeBody(fillJson(body, values), sent['content-type']),
  };
}

/** JSON, or the members of an object as a form where the action's own header says so. */
function writeBody(body: unknown, contentType: string | undefined): string {
  const isForm = contentType?.startsWith('application/x-www-form-urlencoded') === true;
  if (!isForm || typeof body !== 'object' || body === null || Array.isArray(body)) return JSON.stringify(body);
  const written = (value: unknown): string => (typeof value === 'object' ? JSON.stringify(value) : String(value));
  const members = Object.entries(body).map(([name, value]): [string, string] => [name, written(value)]);
  return new URLSearchParams(members).toString();
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
  const filled = `${fillText(path, values, encodeURIComponent)}${query.length === 0 ? '' : `?${fillQuery(query.join('?'), values)}`}`;
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

function fillQuery(template: string, values: Values): string {
  return template
    .split('&')
    .filter((part) => !isLeftOut(part.slice(part.indexOf('=') + 1), values))
    .map((part) => fillText(part, values, encodeURIComponent))
    .join('&');
}

/** Whether a place holds one argument and nothing else, and that was not given. */
function isLeftOut(template: unknown, { given }: Values): boolean {
  const name = typeof template === 'string' ? wholeArgument.exec(template)?.[1] : undefined;
  return name !== undefined && given[name] === undefined;
}

function fillHeader(name: string, template: string, values: Values): string {
  const text = fillText(template, values, String);
  if (!/^[\t\x20-\x7e\x80-\xff]*$/.test(text)) throw refused(name, 'cannot hold this value');
  return text;
}

function fillJson(value: unknown, values: Values): unknown {
  if (typeof value === 'string') {
    const whole = wholeArgument.exec(value)?.[1];
    return whole === undefined ? fillText(value, values, String) : (values.given[whole] ?? null);
  }
  if (Array.isArray(value)) return value.map((each) => fillJson(each, values));
  if (typeof value !== 'object' || value === null) return value;
  const members = Object.entries(value).filter(([, each]) => !isLeftOut(each, values));
  return Object.fromEntries(members.map(([name, each]) => [name, fillJson(each, values)]));
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
