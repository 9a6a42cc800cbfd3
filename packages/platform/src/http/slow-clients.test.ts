import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { createFixtureApp } from './__fixtures__/fixture-app.ts';
import { sendRaw } from './__fixtures__/send-raw.ts';
import { defineRoute } from './define-route.ts';
import { type RunningServer, type ServeLimits, serve } from './serve.ts';

const silent = { debug() {}, info() {}, warn() {}, error() {}, child: () => silent };
const servers: RunningServer[] = [];
const sockets: Socket[] = [];

afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const server of servers.splice(0)) await server.stop({ graceMs: 0 });
});

const megabytes = 16;

async function start(limits: Partial<ServeLimits>, onCut: () => void = () => undefined): Promise<RunningServer> {
  const large = defineRoute({
    method: 'get',
    path: '/large',
    access: 'public',
    tag: 'Things',
    summary: 'More than a connection holds.',
    success: { status: 200, contentType: 'application/octet-stream' },
    errors: [],
    async handle({ request }) {
      request.signal.addEventListener('abort', onCut);
      return new Response(new Uint8Array(megabytes * 1024 * 1024));
    },
  });
  const { app } = createFixtureApp([large]);
  const server = await serve({ app, hostname: '127.0.0.1', port: 0, log: silent, secure: false, limits });
  servers.push(server);
  return server;
}

interface Client {
  readonly socket: Socket;
  readonly closed: Promise<string>;
}

/** A connection that sends what it is told and keeps what it gets, if it reads. */
async function open({ port }: RunningServer, options: { readonly reads?: boolean } = {}): Promise<Client> {
  const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
  sockets.push(socket);
  let text = '';
  const closed = new Promise<string>((resolve) => {
    socket.on('close', () => resolve(text));
    socket.on('end', () => socket.end());
  });
  socket.on('error', () => undefined);
  if (options.reads === false) socket.pause();
  else socket.on('data', (chunk) => (text += chunk.toString('latin1')));
  await new Promise((resolve) => socket.once('connect', resolve));
  return { socket, closed };
}

const ask = 'GET /v1/things/one HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer key:knowledge.read\r\nConnection: close\r\n\r\n';

describe('slow clients', () => {
  it('are closed, a hundred at once, while others are answered', async () => {
    const server = await start({ headersTimeoutMs: 500, requestTimeoutMs: 800 });
    const slow = await Promise.all(Array.from({ length: 100 }, () => open(server)));
    const dripping = slow.map(({ socket }, index) => {
      const head =
        index % 2 === 0 ? 'GET / HTTP/1.1\r\nX-Slow: ' : 'POST /v1/things HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999\r\n\r\n{';
      socket.write(head);
      return setInterval(() => socket.writable && socket.write('a'), 50);
    });
    try {
      expect((await sendRaw(server.port, ask)).status).toBe(200);
      for (const answer of await Promise.all(slow.map(({ closed }) => closed))) expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
      expect((await sendRaw(server.port, ask)).status).toBe(200);
    } finally {
      for (const timer of dripping) clearInterval(timer);
    }
  });

  it('are heard to the end while what they send keeps coming, however long it takes', async () => {
    const seen: number[] = [];
    const upload = defineRoute({
      method: 'post',
      path: '/upload',
      access: 'public',
      tag: 'Things',
      summary: 'Takes a file as it comes.',
      bytes: { maxBytes: 1024 * 1024, stream: true },
      success: { status: 204 },
      errors: [],
      async handle({ body }) {
        for await (const chunk of body.bytes) seen.push(chunk.byteLength);
      },
    });
    const { app } = createFixtureApp([upload]);
    const limits = { requestTimeoutMs: 400, slowestBytesPerSecond: 1_000 };
    const server = await serve({ app, hostname: '127.0.0.1', port: 0, log: silent, secure: false, limits });
    servers.push(server);
    const parts = 60;
    const send = async (part: string, pauseMs: number): Promise<string> => {
      const { socket, closed } = await open(server);
      socket.write(`POST /upload HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: ${parts * 1_000}\r\n\r\n`);
      let left = parts;
      const sending = setInterval(() => {
        if (left > 0 && socket.writable) socket.write(part);
        left -= 1;
      }, pauseMs);
      return closed.finally(() => clearInterval(sending));
    };
    const [steady, stopped, dripping] = await Promise.all([send('x'.repeat(1_000), 50), send('', 50), send('x', 50)]);
    expect(steady).toMatch(/^HTTP\/1\.1 204 /);
    expect(stopped).toMatch(/^HTTP\/1\.1 408 /);
    expect(dripping).toMatch(/^HTTP\/1\.1 408 /);
    expect(seen.reduce((sum, bytes) => sum + bytes, 0)).toBeGreaterThanOrEqual(parts * 1_000);
  });

  it('that do not read what they asked for are cut', async () => {
    const { promise: cut, resolve: seen } = Promise.withResolvers<void>();
    const server = await start({ silenceTimeoutMs: 300 }, seen);
    const { socket, closed } = await open(server, { reads: false });
    socket.write('GET /large HTTP/1.1\r\nHost: localhost\r\n\r\n');
    let bytes = 0;
    socket.on('data', (chunk) => {
      bytes += chunk.length;
    });
    // The client neither reads nor leaves: only the server can end this.
    await cut;
    socket.resume();
    await closed;
    expect(bytes).toBeLessThan(megabytes * 1024 * 1024);
  });
});

describe('connections of one address', () => {
  it('are refused beyond the cap, in words, and taken again when others have gone', async () => {
    const server = await start({ maxConnectionsPerAddress: 3 });
    const held = await Promise.all([open(server), open(server), open(server)]);
    const refused = await open(server);
    refused.socket.write(ask);
    const answer = await refused.closed;
    expect(answer).toMatch(/^HTTP\/1\.1 429 /);
    expect(answer).toContain('"limits":["connections"]');
    expect(answer).not.toContain('HTTP/1.1 200');
    held[0]?.socket.destroy();
    await expect.poll(async () => (await sendRaw(server.port, ask)).status, { timeout: 60_000 }).toBe(200);
  });
});
