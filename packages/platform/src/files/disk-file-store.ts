import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { type FileHandle, mkdir, open, opendir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '@parley/contract/errors';
import type { TenantId } from '@parley/contract/ids';
import type { FileKey, FileStore, StoredFile } from './file-store.ts';

const unfinished = '.unfinished';
const dayMs = 86_400_000;

/**
 * Keeps files in a folder of this machine. A file is written beside its place, flushed to the disk and then put there by a rename,
 * so a crash leaves no half one; what a crash left unfinished is cleared away when the folder is opened. Processes that share a folder
 * say that they are not alone, and leave each other what was begun within a day.
 */
export async function openDiskFileStore(folder: string, { alone }: { alone: boolean }): Promise<FileStore> {
  const scratch = join(folder, unfinished);
  await mkdir(scratch, { recursive: true, mode: 0o700 });
  for (const name of await readdir(scratch)) {
    const draft = join(scratch, name);
    if (alone || (await stat(draft)).mtimeMs < Date.now() - dayMs) await rm(draft, { force: true });
  }
  const pathOf = (key: FileKey): string => join(folder, key);

  return {
    async put(key, bytes) {
      const target = pathOf(key);
      const draft = join(scratch, randomBytes(12).toString('hex'));
      try {
        await using handle = await open(draft, 'wx', 0o600);
        for await (const chunk of bytes) await writeAll(handle, chunk);
        await handle.sync();
        await mkdir(dirname(target), { recursive: true, mode: 0o700 });
        await rename(draft, target);
        await syncFolder(dirname(target));
      } catch (error) {
        await rm(draft, { force: true });
        throw isFull(error) ? new AppError('storage_full', { cause: error }) : error;
      }
    },
    async get(key) {
      try {
        const handle = await open(pathOf(key), 'r');
        return createReadStream('', { fd: handle, highWaterMark: 256 * 1024 });
      } catch (error) {
        throw codeOf(error) === 'ENOENT' ? new AppError('not_found', { cause: error }) : error;
      }
    },
    async delete(key) {
      await rm(pathOf(key), { force: true });
    },
    list: (tenantId) => listFolder(folder, tenantId),
    async close() {},
  };
}

async function* listFolder(folder: string, tenantId: TenantId): AsyncGenerator<StoredFile> {
  const top = join(folder, 'tenants', tenantId);
  const kinds = await readdir(top).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  });
  for (const kind of kinds) {
    for await (const entry of await opendir(join(top, kind))) {
      const found = await stat(join(top, kind, entry.name)).catch(() => undefined);
      if (found?.isFile() !== true) continue;
      yield { key: `tenants/${tenantId}/${kind}/${entry.name}` as FileKey, byteSize: found.size, modifiedAt: found.mtime };
    }
  }
}

async function writeAll(handle: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.byteLength; ) at += (await handle.write(bytes, at)).bytesWritten;
}

/** Makes a rename last: the folder that names the file is flushed as well. */
async function syncFolder(path: string): Promise<void> {
  await using handle = await open(path, 'r');
  await handle.sync();
}

function isFull(error: unknown): boolean {
  return ['ENOSPC', 'EDQUOT', 'EFBIG'].includes(codeOf(error) ?? '');
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
