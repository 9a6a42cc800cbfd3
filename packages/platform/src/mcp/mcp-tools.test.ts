import { text } from 'node:stream/consumers';
import { startTestSite } from '@parley/testing/site/start-test-site';
import { expect, it } from 'vitest';
import { createGuardedFetch } from '../fetch/create-guarded-fetch.ts';
import { parseFetchOpening } from '../fetch/fetch-opening.ts';
import { callMcpTool } from './mcp-tools.ts';

/** A server that answers every call of a tool with `result`, as one made with the official SDK does: by events, in a session. */
function startMcpServer(result: object) {
  return startTestSite({
    '/mcp': async (request, response) => {
      if (request.method !== 'POST') return void response.writeHead(405).end();
      const { id, method } = JSON.parse(await text(request)) as { id?: number; method: string };
      if (id === undefined) return void response.writeHead(202).end();
      const hello = { protocolVersion: '2025-06-18', capabilities: {}, serverInfo: { name: 'x', version: '1' } };
      response.writeHead(200, { 'content-type': 'text/event-stream', 'mcp-session-id': 'one' });
      response.end(
        `event: message\nid: 1\ndata: ${JSON.stringify({ result: method === 'initialize' ? hello : result, jsonrpc: '2.0', id })}\n\n`,
      );
    },
  });
}

it.each([
  [
    'texts',
    {
      content: [
        { type: 'text', text: 'The sum' },
        { type: 'text', text: 'is 3.' },
      ],
    },
    { text: 'The sum\nis 3.', failed: false },
  ],
  [
    'a document',
    { content: [{ type: 'resource', resource: { uri: 'x:1', text: 'Opening hours' } }] },
    { text: 'Opening hours', failed: false },
  ],
  [
    'a link',
    { content: [{ type: 'resource_link', uri: 'https://x.example/a', name: 'a.md', title: 'Hours', description: 'When we open' }] },
    { text: 'Hours – When we open – https://x.example/a', failed: false },
  ],
  ['structure alone', { content: [], structuredContent: { sum: 3 } }, { text: '{"sum":3}', failed: false }],
  ['a fault', { content: [{ type: 'text', text: 'No.' }], isError: true }, { text: 'No.', failed: true }],
])('a tool that gives %s is heard', async (_what, result, heard) => {
  await using server = await startMcpServer(result);
  const outgoing = createGuardedFetch({ allow: [parseFetchOpening(server.host)].flatMap((opening) => opening ?? []) });
  const { signal } = new AbortController();
  const called = { name: 'add', arguments: { a: 1, b: 2 } };
  expect(await callMcpTool(outgoing.fetch, { url: `${server.origin}/mcp`, headers: {}, timeoutMs: 5_000, signal }, called)).toEqual(heard);
  await outgoing.close();
});
