import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { findDirectRequests } from './find-direct-requests.ts';

function findIn(text: string, file = 'packages/product/src/knowledge/page.ts'): string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return findDirectRequests({ root: '', paths: [file], text: () => text, syntax: () => source }).map(({ message }) => message);
}

describe('findDirectRequests', () => {
  it.each([
    'deps.fetch(url);',
    'const ask = ({ fetch }: Deps) => fetch(url);',
    'function ask(fetch: GuardedFetch) { return () => fetch(url); }',
    'const { fetch } = deps; const ask = () => fetch(url);',
    'const deps = { fetch: guarded };',
    'interface Deps { fetch: typeof fetch }',
    "import { fetch } from './guarded.ts'; fetch(url);",
    "import type { RequestListener } from 'node:http';",
    "import { createServer, type IncomingMessage } from 'node:http';",
    "import { customFetch, discovery } from 'openid-client';",
    "import * as client from 'openid-client'; configuration[client.customFetch] = ask;",
    "import { jwtVerify, SignJWT } from 'jose';",
  ])('lets pass: %s', (text) => {
    expect(findIn(text)).toEqual([]);
  });

  it.each([
    'await fetch(url);',
    'const ask = fetch;',
    'const deps = { ask: fetch };',
    'const ask = (send = fetch) => send(url);',
    'const ask = ({ send = fetch }) => send(url);',
    'return fetch;',
    'fetch.call(undefined, url);',
    'const ask = () => { { const fetch = guarded; } return fetch(url); };',
    'globalThis.fetch(url);',
    "new WebSocket('wss://example.com');",
    "import http from 'node:http';",
    "import * as net from 'net';",
    "import { connect } from 'node:tls';",
    "import { request as ask } from 'undici';",
    "await import('node:https');",
    "import * as client from 'openid-client'; // with customFetch",
    "import { createRemoteJWKSet } from 'jose';",
  ])('catches: %s', (text) => {
    expect(findIn(text)).toHaveLength(1);
  });

  it('looks at the product and the server, and at no tests', () => {
    expect(findIn('fetch(url);', 'apps/server/src/ask.ts')).toHaveLength(1);
    expect(findIn('fetch(url);', 'packages/product/src/knowledge/page.test.ts')).toEqual([]);
    expect(findIn('fetch(url);', 'apps/widget/src/ask.ts')).toEqual([]);
  });
});
