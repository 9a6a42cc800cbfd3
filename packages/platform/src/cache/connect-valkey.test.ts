import { connect, createServer, type Socket } from 'node:net';
import { afterEach, describe, expect, inject, it } from 'vitest';
import { connectValkey } from './connect-valkey.ts';

const valkeyUrl = inject('valkeyUrl') ?? '';
const cleanups: (() => unknown)[] = [];

afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** A way to Valkey whose connections can be made to swallow everything, as a network does that has lost the other side. */
async function openLine(): Promise<{ url: string; swallowAll: () => void }> {
  const nearSides = new Set<Socket>();
  const { hostname, port } = new URL(valkeyUrl);
  const server = createServer((near) => {
    const far = connect(Number(port), hostname);
    nearSides.add(near);
    near.on('error', () => far.destroy()).on('close', () => far.destroy());
    far.on('error', () => near.destroy()).on('close', () => near.destroy());
    near.pipe(far).pipe(near);
  });
  const address = await new Promise<ReturnType<typeof server.address>>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server.address()));
  });
  cleanups.push(() => {
    for (const near of nearSides) near.destroy();
    server.close();
  });
  const url = new URL(valkeyUrl);
  url.port = String(typeof address === 'object' && address !== null ? address.port : 0);
  const swallowAll = (): void => {
    for (const near of nearSides) near.unpipe().resume();
  };
  return { url: url.href, swallowAll };
}

describe('connection to Valkey', () => {
  it('reports an outage once, however often it tries again, and fails commands at once', async () => {
    const logged: string[] = [];
    const note = (_fields: unknown, message: string): void => void logged.push(message);
    const client = connectValkey('redis://127.0.0.1:1', { info: note, warn: note });
    cleanups.push(() => client.disconnect());
    let attempts = 0;
    client.on('reconnecting', () => {
      attempts += 1;
    });
    await expect(client.get('anything')).rejects.toThrow();
    await expect.poll(() => attempts, { timeout: 60_000 }).toBeGreaterThanOrEqual(3);
    expect(logged).toEqual(['Valkey cannot be reached; counting and streaming go on in this process alone']);
  });

  it.skipIf(valkeyUrl === '')('gives up a connection that has gone silent, and opens another', async () => {
    const { url, swallowAll } = await openLine();
    const client = connectValkey(url, { info: () => undefined, warn: () => undefined });
    cleanups.push(() => client.disconnect());
    await expect.poll(() => client.status).toBe('ready');
    swallowAll();
    await expect(client.get('anything')).rejects.toThrow();
    await expect.poll(() => client.status, { timeout: 60_000 }).toBe('ready');
    expect(await client.get('anything that is not there')).toBeNull();
  });
});
