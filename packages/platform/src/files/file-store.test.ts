import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppError } from '@parley/contract/errors';
import { newId } from '@parley/contract/ids';
import { type FakeS3, startFakeS3 } from '@parley/testing/fake-s3/start-fake-s3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDiskFileStore } from './disk-file-store.ts';
import { type FileKey, type FileStore, fileKey } from './file-store.ts';
import { openS3FileStore } from './s3-file-store.ts';

const acme = newId('tenant');
const globex = newId('tenant');
let folder: string;
let s3: FakeS3;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-files-'));
  s3 = await startFakeS3();
});
afterAll(async () => {
  await s3[Symbol.asyncDispose]();
  await rm(folder, { recursive: true, force: true });
});

async function* inParts(bytes: Buffer, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += size) yield bytes.subarray(at, at + size);
}

async function read(store: FileStore, key: FileKey): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of await store.get(key)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function keysOf(store: FileStore, tenant: typeof acme): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of store.list(tenant)) keys.push(key);
  return keys.sort();
}

const newKey = (tenant = acme): FileKey => fileKey(tenant, 'sources', newId('source'));
const codeOf = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing',
    (error: unknown) => (error instanceof AppError ? error.code : String(error)),
  );

const openS3 = (credentials = s3.credentials): FileStore =>
  openS3FileStore({ bucket: s3.bucket, region: 'eu-test-1', endpoint: s3.endpoint, credentials });

describe.each([
  ['a folder', () => openDiskFileStore(join(folder, 'contract'), { alone: true })],
  ['an S3 bucket', async () => openS3()],
] as const)('a file store in %s', (_name, openStore) => {
  test('gives back what was put, large or small, and what was put last', async () => {
    const store = await openStore();
    for (const size of [0, 1, 70_000, 11 * 1024 * 1024]) {
      const key = newKey();
      const bytes = randomBytes(size);
      await store.put(key, inParts(bytes, 64 * 1024));
      expect((await read(store, key)).equals(bytes)).toBe(true);
    }
    const key = newKey();
    await store.put(key, inParts(Buffer.from('first'), 2));
    await store.put(key, inParts(Buffer.from('second'), 2));
    expect((await read(store, key)).toString()).toBe('second');
    await store.close();
  });

  test('has no file that was deleted or never put, and deleting it again is fine', async () => {
    const store = await openStore();
    const key = newKey();
    expect(await codeOf(store.get(key))).toBe('not_found');
    await store.put(key, inParts(Buffer.from('x'), 1));
    await store.delete(key);
    await store.delete(key);
    expect(await codeOf(store.get(key))).toBe('not_found');
    await store.close();
  });

  test('keeps nothing of an upload that breaks off', async () => {
    const store = await openStore();
    const key = newKey();
    async function* broken(): AsyncGenerator<Uint8Array> {
      yield randomBytes(6 * 1024 * 1024);
      throw new AppError('payload_too_large');
    }
    expect(await codeOf(store.put(key, broken()))).toBe('payload_too_large');
    expect(await codeOf(store.get(key))).toBe('not_found');
    expect(s3.unfinished.size).toBe(0);
    await store.close();
  });

  test('lists the files of one tenant only', async () => {
    const store = await openStore();
    const tenant = newId('tenant');
    const keys = Array.from({ length: 5 }, () => newKey(tenant)).sort();
    for (const key of keys) await store.put(key, inParts(Buffer.from(key), 9));
    await store.put(newKey(globex), inParts(Buffer.from('theirs'), 9));
    expect(await keysOf(store, tenant)).toEqual(keys);
    expect(await keysOf(store, newId('tenant'))).toEqual([]);
    await store.close();
  });
});

describe('a file store in a folder', () => {
  test('clears away what a crash left unfinished', async () => {
    const place = join(folder, 'crashed');
    const first = await openDiskFileStore(place, { alone: true });
    const crash = Promise.withResolvers<never>();
    const stuck = first.put(
      newKey(),
      (async function* (): AsyncGenerator<Uint8Array> {
        yield randomBytes(10);
        await crash.promise;
      })(),
    );
    const scratch = join(place, '.unfinished');
    await expect.poll(() => readdir(scratch), { timeout: 60_000 }).toHaveLength(1);
    const second = await openDiskFileStore(place, { alone: true });
    expect(await readdir(scratch)).toEqual([]);
    crash.reject(new Error('the process is gone'));
    await expect(stuck).rejects.toThrow('gone');
    await second.close();
  });

  test('says that the disk is full', async () => {
    // What Linux has for trying out a full disk.
    const full = await open('/dev/full', constants.O_WRONLY).catch(() => undefined);
    if (full === undefined) return;
    const written = await full.write(Buffer.alloc(8_192)).catch((error: unknown) => error);
    await full.close();
    expect(written).toMatchObject({ code: 'ENOSPC' });
    const store = await openDiskFileStore(join(folder, 'full'), { alone: true });
    async function* filling(): AsyncGenerator<Uint8Array> {
      yield Buffer.from('begun');
      throw written;
    }
    expect(await codeOf(store.put(newKey(), filling()))).toBe('storage_full');
  });
});

describe('a file store in an S3 bucket', () => {
  test('sends a large file in parts and holds no more of it than two', async () => {
    const store = openS3();
    s3.largestBody = 0;
    const size = 40 * 1024 * 1024;
    let taken = 0;
    let most = 0;
    const sent = (): number =>
      [...s3.unfinished.values()].flatMap((parts) => [...parts.values()]).reduce((sum, { byteLength }) => sum + byteLength, 0);
    async function* counted(): AsyncGenerator<Uint8Array> {
      const chunk = Buffer.alloc(256 * 1024, 7);
      for (; taken < size; taken += chunk.byteLength) {
        most = Math.max(most, taken - sent());
        yield chunk;
      }
    }
    await store.put(newKey(), counted());
    expect(s3.largestBody).toBeLessThanOrEqual(5 * 1024 * 1024);
    expect(most).toBeLessThan(16 * 1024 * 1024);
    await store.close();
  });

  test('says that the store is full, away, or not ours', async () => {
    const store = openS3();
    s3.fault = { status: 507, code: 'XMinioStorageFull' };
    expect(await codeOf(store.put(newKey(), inParts(Buffer.from('x'), 1)))).toBe('storage_full');
    s3.fault = undefined;
    const stranger = openS3({ accessKeyId: 'AKIDTEST', secretAccessKey: 'guessed' });
    expect(await codeOf(stranger.put(newKey(), inParts(Buffer.from('x'), 1)))).toBe('unavailable');
    await Promise.all([store.close(), stranger.close()]);
  });
});

test('a key is made of generated ids alone', () => {
  expect(() => fileKey(acme, '../x', newId('source'))).toThrow(TypeError);
  expect(() => fileKey('../../etc' as typeof acme, 'sources', newId('source'))).toThrow(TypeError);
  expect(() => fileKey(acme, 'sources', '../passwd')).toThrow(TypeError);
});
