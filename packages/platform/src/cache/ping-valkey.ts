import { Redis } from 'ioredis';

/** Asks a Valkey or Redis once whether it answers, and says why not. Takes 5 seconds at the most. */
export async function pingValkey(url: string): Promise<{ ok: true } | { ok: false; detail: string }> {
  const client = new Redis(url, { lazyConnect: true, connectTimeout: 5_000, maxRetriesPerRequest: 0, retryStrategy: () => null });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.ping();
    return { ok: true };
  } catch (error) {
    return { ok: false, detail: error instanceof Error ? error.message : String(error) };
  } finally {
    client.disconnect();
  }
}
