import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { aptInstall, aptProxyEnvironment } from './apt-install.ts';
import { chooseDebianMirror, readAptSources } from './apt-sources.ts';
import { lastLines, runCommand } from './run-command.ts';
import { runExclusively } from './run-exclusively.ts';
import { identifyProcess, isRunning, type ProcessIdentity } from './running-process.ts';
import { ServiceFailure } from './service-failure.ts';
import type { ServiceFolders } from './service-folders.ts';
import { waitUntil } from './wait-until.ts';

const packages = ['postgresql-17', 'postgresql-17-pgvector', 'valkey-server', 'pgbouncer'];
const neededBytes = 1_500_000_000;

/**
 * Makes sure the Debian tree with the servers exists. It is built beside its place and renamed when complete, so a run killed half-way
 * leaves nothing that could be taken for a tree; the next run clears the remains.
 */
export async function buildTree(folders: ServiceFolders, say: (line: string) => void): Promise<void> {
  if (existsSync(folders.tree)) return;
  const waiting = (): void => say('Another run is building the service tree; waiting for it …');
  await runExclusively(folders.treeLock, waiting, async () => {
    await clearPartialTrees(folders);
    if (existsSync(folders.tree)) return;
    await requireTools(say);
    await bootstrap(folders, say);
  });
}

async function requireTools(say: (line: string) => void): Promise<void> {
  if (process.platform !== 'linux') {
    throw new ServiceFailure(
      'The services need Docker on this system: the Debian tree works on Linux alone.',
      'Start Docker, then: npm run services -- up',
    );
  }
  if (process.getuid?.() !== 0) {
    throw new ServiceFailure(
      'Docker does not answer, and without it the services need root (for chroot).',
      'Start Docker, or: sudo npm run services -- up',
    );
  }
  const found = await runCommand('sh', ['-c', 'command -v debootstrap && command -v chroot']);
  if (found.code !== 0 || !existsSync('/usr/share/debootstrap/scripts/trixie'))
    await aptInstall(['debootstrap', 'debian-archive-keyring'], say);
}

async function bootstrap(folders: ServiceFolders, say: (line: string) => void): Promise<void> {
  const partial = path.join(folders.root, `partial-${process.pid}`);
  const mirror = process.env['PARLEY_DEBIAN_MIRROR'] || chooseDebianMirror(readAptSources());
  await requireSpace(folders.root);
  mkdirSync(partial, { recursive: true });
  say('Building a Debian tree with PostgreSQL 17, pgvector, Valkey and pgbouncer (once; about a minute, 600 MB) …');
  const result = await runCommand('debootstrap', ['--variant=minbase', `--include=${packages.join(',')}`, 'trixie', partial, mirror], {
    env: { ...(await aptProxyEnvironment()), DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' },
    onGroup: (group) => writeFileSync(`${partial}.builder`, JSON.stringify(identifyProcess(group) ?? null)),
  });
  if (result.code !== 0) {
    const log = path.join(folders.root, 'debootstrap.log');
    const detail = readIfThere(path.join(partial, 'debootstrap/debootstrap.log'));
    writeFileSync(log, `${result.output}\n${detail}`);
    await clearPartialTrees(folders);
    const keyring = /keyring|signature|NO_PUBKEY|unknown key/i.test(result.output);
    throw new ServiceFailure(
      `The Debian tree could not be built from ${new URL(mirror).host} (full log: ${log}):\n${lastLines(result.output)}`,
      keyring
        ? 'apt-get update && apt-get install debian-archive-keyring debootstrap'
        : 'PARLEY_DEBIAN_MIRROR=http://deb.debian.org/debian npm run services -- up',
    );
  }
  await unmountBelow(partial);
  for (const waste of [
    'var/cache/apt',
    'var/lib/apt/lists',
    'var/lib/postgresql/17',
    'usr/share/doc',
    'usr/share/man',
    'usr/share/locale',
  ]) {
    rmSync(path.join(partial, waste), { recursive: true, force: true });
  }
  await requireDevices(partial);
  renameSync(partial, folders.tree);
  rmSync(`${partial}.builder`, { force: true });
}

async function requireSpace(root: string): Promise<void> {
  mkdirSync(root, { recursive: true });
  const { code, output } = await runCommand('df', ['--output=avail', '-B1', root]);
  const free = Number(output.split('\n').at(-1));
  if (code === 0 && free < neededBytes) {
    const message = `The service tree needs 1.5 GB, and ${root} has ${Math.floor(free / 1_000_000)} MB free.`;
    throw new ServiceFailure(message, 'PARLEY_SERVICES_DIR=/a/folder/with/space npm run services -- up');
  }
}

/** Some containers refuse `mknod`, and debootstrap then leaves plain files where the devices belong. */
async function requireDevices(tree: string): Promise<void> {
  for (const [name, minor] of Object.entries({ null: '3', zero: '5', random: '8', urandom: '9' })) {
    const device = path.join(tree, 'dev', name);
    if (existsSync(device) && statSync(device).isCharacterDevice()) continue;
    rmSync(device, { force: true });
    const made = await runCommand('mknod', ['-m', '666', device, 'c', '1', minor]);
    if (made.code !== 0) {
      const message = `This container may not make devices, which the service tree needs: ${made.output}`;
      throw new ServiceFailure(message, 'Run the container with --cap-add=MKNOD, or start Docker inside it.');
    }
  }
  await runCommand('chmod', ['1777', path.join(tree, 'dev/shm'), path.join(tree, 'tmp')]);
}

async function clearPartialTrees(folders: ServiceFolders): Promise<void> {
  const names = existsSync(folders.root) ? readdirSync(folders.root) : [];
  for (const builder of names.filter((name) => /^partial-\d+\.builder$/.test(name))) {
    const file = path.join(folders.root, builder);
    await stopBuilder(readIfThere(file));
    rmSync(file, { force: true });
  }
  for (const name of names.filter((entry) => /^(?:partial|purge)-\d+$/.test(entry))) await removeTree(path.join(folders.root, name));
}

/** A run killed with SIGKILL leaves its debootstrap behind, still writing. */
async function stopBuilder(json: string): Promise<void> {
  const builder = json === '' ? null : (JSON.parse(json) as ProcessIdentity | null);
  if (builder === null || !isRunning(builder)) return;
  process.kill(-builder.pid, 'SIGKILL');
  await waitUntil(() => !isRunning(builder), 5_000);
}

/** Deletes a tree, first letting go of what is mounted inside it (a killed debootstrap leaves its `/proc`). */
export async function removeTree(tree: string): Promise<void> {
  await unmountBelow(tree);
  rmSync(tree, { recursive: true, force: true, maxRetries: 3 });
}

async function unmountBelow(folder: string): Promise<void> {
  const mounts = readIfThere('/proc/self/mounts').split('\n');
  const below = mounts.flatMap((line) => line.split(' ')[1] ?? []).filter((target) => target.startsWith(`${folder}/`));
  for (const target of below.reverse()) await runCommand('umount', ['-l', target]);
  if (readIfThere('/proc/self/mounts').includes(` ${folder}/`)) {
    throw new ServiceFailure(`Something is still mounted below ${folder}, so it is not deleted.`, `umount -l ${below.join(' ')}`);
  }
}

function readIfThere(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
