import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceResponse } from '@parley/contract/knowledge';
import { installationEnv } from '@parley/testing/process/installation-env';
import { runParley, type ServerProcess, startServerProcess } from '@parley/testing/process/start-server-process';
import { expect, it } from 'vitest';

const megabyte = 1024 * 1024;
/** More than the embedded database wants to see free before it starts. Nothing of it is taken before it is written. */
const roomyMegabytes = 900;
/** Only the administrator of a Linux machine can mount a disk of any size. */
const canMount = process.platform === 'linux' && process.getuid?.() === 0;

/** A disk of its own for an installation, whose size can be changed while it is used. */
function mountDisk(): { folder: string; leave(bytes: number): void; widen(): void } & Disposable {
  const folder = mkdtempSync(join(tmpdir(), 'parley-disk-'));
  const mount = (options: string): Buffer => execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder]);
  mount(`size=${roomyMegabytes}m`);
  return {
    folder,
    leave(bytes) {
      const { blocks, bfree, bsize } = statfsSync(folder);
      mount(`remount,size=${(blocks - bfree) * bsize + bytes}`);
    },
    widen: () => mount(`remount,size=${roomyMegabytes}m`),
    [Symbol.dispose]() {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true });
    },
  };
}

it.runIf(canMount)(
  'a disk that runs full refuses uploads, goes on answering, and takes them again when there is room',
  {
    timeout: 180_000,
  },
  async () => {
    using disk = mountDisk();
    await using installation = await installationEnv();
    const dataFolder = installation.env['PARLEY_DATA_DIR'] ?? '';
    const env = { ...installation.env, PARLEY_DEMO: 'off', PARLEY_DATA_DIR: join(disk.folder, 'data') };
    cpSync(dataFolder, env.PARLEY_DATA_DIR, { recursive: true });
    await using server = await startServerProcess(env);
    const { stdout, stderr } = await runParley(['tenant', 'create', '--name', 'Full', '--slug', 'full', '--plan', 'enterprise'], env);
    const key = /sk_parley_\S+/.exec(stdout)?.[0];
    if (key === undefined) throw new Error(`no tenant: ${stdout}${stderr}`);
    const headers = { authorization: `Bearer ${key}` };

    expect((await upload(server, headers, 'before', 10_000)).status).toBe(202);
    await expect.poll(() => statusesOf(server, headers), { timeout: 60_000 }).toEqual(['before.txt ready']);

    // The first does not fit, and the others find no room either: the embedded database keeps some for itself.
    disk.leave(megabyte);
    for (const [name, bytes] of Object.entries({ large: 9 * megabyte, larger: 12 * megabyte, again: 3 * megabyte })) {
      const refused = await upload(server, headers, name, bytes);
      expect([name, refused.status, await refused.json()]).toEqual([name, 507, expect.objectContaining({ code: 'storage_full' })]);
      // What follows on a connection whose body was left unread would be lost.
      expect(refused.headers.get('connection')).toBe('close');
    }
    // What can be read is read, and nothing of what was refused is kept.
    expect(await statusesOf(server, headers)).toEqual(['before.txt ready']);
    for (const path of ['/healthz', '/readyz']) expect((await fetch(`${server.url}${path}`)).status).toBe(200);

    disk.widen();
    await expect.poll(async () => (await upload(server, headers, 'after', 10_000)).status, { timeout: 60_000 }).toBe(202);
    await expect.poll(() => statusesOf(server, headers), { timeout: 60_000 }).toEqual(['after.txt ready', 'before.txt ready']);
    expect(await server.end()).toBe(0);
  },
);

function upload(server: ServerProcess, headers: Record<string, string>, name: string, bytes: number): Promise<Response> {
  const sentence = `The ${name} stable has room for seven. `;
  const body = sentence.repeat(Math.ceil(bytes / sentence.length));
  return fetch(`${server.url}/v1/sources/files?name=${name}.txt`, { method: 'POST', headers, body });
}

async function statusesOf(server: ServerProcess, headers: Record<string, string>): Promise<string[]> {
  const response = await fetch(`${server.url}/v1/sources`, { headers });
  const { items } = (await response.json()) as { items: SourceResponse[] };
  return items.map(({ name, status }) => `${name} ${status}`).sort();
}
