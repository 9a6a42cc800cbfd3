import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceResponse } from '@parley/contract/knowledge';
import { writeZip } from '@parley/testing/documents/write-zip';
import { chosenCount } from '@parley/testing/process/chosen-count';
import { installationEnv } from '@parley/testing/process/installation-env';
import { runParley, type ServerProcess, startServerProcess } from '@parley/testing/process/start-server-process';
import { expect, it } from 'vitest';

/** Each costs some twenty seconds, so few are made each time; `npm run test:kills` makes fifty. */
const kills = chosenCount('PARLEY_TEST_KILLS', 2);
const documents = 40;

interface Found {
  items: { text: string; ordinal: number; headingPath: string[] }[];
  nextCursor: string | null;
}

/** Files that are kept, of all tenants. */
function keptFiles(dataFolder: string): string[] {
  const folder = join(dataFolder, 'files', 'tenants');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []));
}

it('a server that is killed again and again while it takes in an archive ends with the index of one that was not', {
  timeout: 60_000 + kills * 60_000,
}, async () => {
  await using installation = await installationEnv();
  let server: ServerProcess = await startServerProcess(installation.env);
  const { stdout } = await runParley(['tenant', 'key', 'demo'], installation.env);
  const headers = { authorization: `Bearer ${stdout.trim()}` };
  const archive = writeZip(
    Array.from({ length: documents }, (_, file) => ({
      path: `animals/${file}.md`,
      content: Array.from({ length: 50 }, (__, part) => `## Part ${part}\n\nAnimal ${file} lives in stable ${part * 7}.`).join('\n\n'),
    })),
  );
  const send = (): Promise<Response> =>
    fetch(`${server.url}/v1/sources/files?name=animals.zip`, { method: 'POST', headers, body: new Uint8Array(archive) });
  const { id } = (await (await send()).json()) as SourceResponse;
  const read = async (): Promise<SourceResponse> =>
    (await (await fetch(`${server.url}/v1/sources/${id}`, { headers })).json()) as SourceResponse;
  const untilReady = async (): Promise<SourceResponse> => {
    for (;;) {
      const source = await read();
      if (source.status === 'ready' || source.status === 'failed') return source;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const chunks = async (): Promise<string[]> => {
    const found: string[] = [];
    let cursor = '';
    do {
      const page = (await (await fetch(`${server.url}/v1/sources/${id}/chunks?limit=100${cursor}`, { headers })).json()) as Found;
      for (const { text, ordinal, headingPath } of page.items) found.push(JSON.stringify([ordinal, headingPath, text]));
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    return found.sort();
  };

  for (let kill = 0; kill < kills; kill++) {
    await new Promise((resolve) => setTimeout(resolve, Math.random() * 1_500));
    await server.kill();
    server = await startServerProcess(installation.env);
  }
  await using last = server;
  const crashed = await untilReady();
  expect(crashed).toMatchObject({ status: 'ready', documentCount: documents, failedCount: 0 });
  const after = await chunks();
  expect(after).toHaveLength(crashed.chunkCount);
  expect((await fetch(`${last.url}/v1/sources/${id}/reindex`, { method: 'POST', headers })).status).toBe(202);
  expect(await untilReady()).toMatchObject({ status: 'ready', documentCount: documents, chunkCount: crashed.chunkCount });
  expect(await chunks()).toEqual(after);

  const dataFolder = installation.env['PARLEY_DATA_DIR'] ?? '';
  expect(keptFiles(dataFolder)).toHaveLength(1);
  expect((await fetch(`${last.url}/v1/sources/${id}`, { method: 'DELETE', headers })).status).toBe(204);
  await expect.poll(() => keptFiles(dataFolder), { timeout: 30_000 }).toEqual([]);
});
