import type { HttpAction } from '@parley/contract/actions';
import { httpActionSchema } from '@parley/contract/actions';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillRequest } from './fill-template.ts';
import { requireSoundHttpAction } from './require-sound-http-action.ts';

const action = (changes: Partial<Record<keyof HttpAction, unknown>> = {}): HttpAction =>
  httpActionSchema.parse({
    kind: 'http',
    name: 'order_status',
    title: 'Order',
    description: 'Order',
    method: 'POST',
    url: 'https://shop.example/orders/{{order}}/lines?lang={{lang}}',
    headers: { authorization: 'Bearer {{secret.key}}', 'x-lang': '{{lang}}' },
    body: { order: '{{order}}', note: 'for {{lang}}', count: '{{count}}', fixed: [1, null] },
    parameters: {
      properties: { order: { type: 'string' }, lang: { type: 'string' }, count: { type: 'integer' } },
      required: ['order'],
    },
    ...changes,
  });
const secrets = { key: 'k-123' };
const codeOf = (work: () => unknown): string => {
  try {
    work();
    return 'done';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('a request made from a template', () => {
  it('holds each value where it belongs, and numbers as numbers', () => {
    const request = fillRequest(action(), { given: { order: 'A/1', lang: 'sv', count: 3 }, secrets });
    expect(request.url).toBe('https://shop.example/orders/A%2F1/lines?lang=sv');
    expect(request.headers).toMatchObject({ authorization: 'Bearer k-123', 'x-lang': 'sv', 'content-type': 'application/json' });
    expect(JSON.parse(request.body ?? '')).toEqual({ order: 'A/1', note: 'for sv', count: 3, fixed: [1, null] });
  });

  it('leaves out what holds an argument that was left out, and nothing else', () => {
    const { url, headers, body } = fillRequest(action({ url: 'https://shop.example/{{order}}?lang={{lang}}&for=x{{lang}}' }), {
      given: { order: '1' },
      secrets,
    });
    expect(url).toBe('https://shop.example/1?for=x');
    expect(Object.keys(headers)).toEqual(['accept', 'content-type', 'authorization']);
    expect(JSON.parse(body ?? '')).toEqual({ order: '1', note: 'for ', fixed: [1, null] });
  });

  it('writes its body as a form where its header says so', () => {
    const asForm = action({
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: { order: '{{order}}', count: '{{count}}' },
    });
    expect(fillRequest(asForm, { given: { order: 'a&b=c', count: 2 }, secrets }).body).toBe('order=a%26b%3Dc&count=2');
  });

  it('keeps host, path, number of parameters, headers and shape of the body, whatever a value is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (value) => {
        let request: ReturnType<typeof fillRequest>;
        try {
          request = fillRequest(action({ headers: {} }), { given: { order: value, lang: value }, secrets });
        } catch {
          // A value that can stand nowhere, such as `..` or half a surrogate pair.
          return;
        }
        const url = new URL(request.url);
        expect(url.origin).toBe('https://shop.example');
        expect(url.pathname.split('/')).toHaveLength(4);
        expect([...url.searchParams.keys()]).toEqual(['lang']);
        expect(url.hash).toBe('');
        expect(Object.keys(JSON.parse(request.body ?? ''))).toEqual(['order', 'note', 'fixed']);
      }),
      { numRuns: 300 },
    );
  });

  it.each(['..', '.'])('refuses %s as a part of the path', (order) => {
    expect(codeOf(() => fillRequest(action({ headers: {} }), { given: { order }, secrets }))).toBe('invalid_request');
  });

  it.each(['a\r\nx-evil: 1', 'a\nb', '\0', 'ю'])('refuses a header of %j', (lang) => {
    expect(codeOf(() => fillRequest(action(), { given: { order: '1', lang }, secrets }))).toBe('invalid_request');
  });

  it.each([
    ['a host that is an argument', { url: 'https://{{order}}.example/' }],
    ['a host that ends in an argument', { url: 'https://shop.example{{order}}/' }],
    ['credentials in the address', { url: 'https://a:b@shop.example/' }],
    ['another protocol', { url: 'file:///etc/passwd/' }],
    ['no host', { url: 'https:///orders' }],
    ['a secret in the path', { url: 'https://shop.example/{{secret.key}}' }],
    ['a secret that is not stored', { headers: { 'x-key': '{{secret.other}}' } }],
    ['an argument that is not described', { url: 'https://shop.example/{{other}}' }],
    ['a path that may be empty', { url: 'https://shop.example/{{lang}}' }],
    ['a header of the connection', { headers: { Host: 'inside' } }],
    ['a DELETE that says it reads', { method: 'DELETE', effect: 'read' }],
  ])('is refused when it is saved with %s', (_what, changes) => {
    expect(codeOf(() => requireSoundHttpAction(action(changes), ['key']))).toBe('invalid_request');
  });

  it('is taken when it is sound', () => {
    expect(codeOf(() => requireSoundHttpAction(action(), ['key']))).toBe('done');
  });
});
