import { spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { buildTree } from './build-tree.ts';
import { type Instance, type ServiceName, saveInstance } from './instance.ts';
import { type CommandResult, lastLines, runCommand } from './run-command.ts';
import { identifyProcess, isRunning, isWorkedIn, stopProcess } from './running-process.ts';
import { ServiceFailure } from './service-failure.ts';
import type { ServiceFolders } from './service-folders.ts';
import { serverUser, type TreeServer, treeServers } from './tree-servers.ts';
import { waitUntil } from './wait-until.ts';

const treeEnvironment = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  LANG: 'C.UTF-8',
  HOME: '/tmp',
  PGCONNECT_TIMEOUT: '5',
};

/** Starts the three servers out of the Debian tree, building the tree first when there is none. */
export async function startDebianServices(folders: ServiceFolders, instance: Instance, say: (line: string) => void): Promise<void> {
  await buildTree(folders, say);
  await wipeDebianData(folders);
  saveInstance(folders, instance);
  for (const server of treeServers(instance, folders.dataInTree)) {
    const owner = prepareFolder(folders, server);
    if (server.setUp !== undefined) {
      const result = await runInTree(folders, server.setUp);
      if (result.code !== 0) throw failed(folders, `${server.name} could not be set up:\n${lastLines(result.output)}`);
    }
    await startServer(folders, instance, server, owner);
  }
}

/** Stops one server and starts it again on the same data and port, as a maintenance window would. */
export async function restartDebianService(
  folders: ServiceFolders,
  instance: Instance,
  name: ServiceName,
  signal?: NodeJS.Signals,
): Promise<void> {
  const server = treeServers(instance, folders.dataInTree).find((candidate) => candidate.name === name);
  const running = instance.processes[name];
  if (server === undefined) return;
  if (running !== undefined) await stopProcess(running, signal ?? server.stopSignal);
  const folder = path.join(realpathSync(folders.tree), folders.dataInTree, name);
  if (!(await waitUntil(() => !isWorkedIn(folder), 10_000))) throw failed(folders, `Processes of the old ${name} have not ended.`);
  if (server.leftover !== undefined) rmSync(path.join(folders.tree, server.leftover), { force: true });
  await startServer(folders, instance, server, treeUser(folders));
}

/** Says, for each server, whether its process runs and it answers as a client would want. */
export async function checkDebianServices(folders: ServiceFolders, instance: Instance): Promise<Record<ServiceName, boolean>> {
  const healthy = { postgres: false, valkey: false, pgbouncer: false };
  const servers = existsSync(folders.tree) ? treeServers(instance, folders.dataInTree) : [];
  for (const server of servers) healthy[server.name] = isAlive(instance, server.name) && (await answers(folders, server));
  return healthy;
}

/** Stops the processes this instance started, last first, and deletes what they wrote. */
export async function stopDebianServices(folders: ServiceFolders, instance: Instance): Promise<void> {
  for (const server of treeServers(instance, folders.dataInTree).reverse()) {
    const running = instance.processes[server.name];
    if (running !== undefined) await stopProcess(running, server.stopSignal);
  }
  await wipeDebianData(folders);
}

export function debianLogFile(folders: ServiceFolders, name: ServiceName): string {
  return path.join(folders.instances, `${folders.instance}-${name}.log`);
}

async function wipeDebianData(folders: ServiceFolders): Promise<void> {
  rmSync(path.join(folders.tree, folders.dataInTree), { recursive: true, force: true, maxRetries: 3 });
}

function prepareFolder(folders: ServiceFolders, server: TreeServer): TreeOwner {
  const owner = treeUser(folders);
  const data = path.join(folders.tree, folders.dataInTree);
  for (const folder of [data, path.join(data, server.name)]) {
    mkdirSync(folder, { recursive: true });
    chownSync(folder, owner.user, owner.group);
    chmodSync(folder, 0o700);
  }
  for (const file of server.files) {
    const place = path.join(folders.tree, file.path);
    writeFileSync(place, file.text, { mode: 0o600 });
    chownSync(place, owner.user, owner.group);
  }
  return owner;
}

interface TreeOwner {
  user: number;
  group: number;
}

/** The user's numbers inside the tree, which need not exist outside it. */
function treeUser(folders: ServiceFolders): TreeOwner {
  const users = readFileSync(path.join(folders.tree, 'etc/passwd'), 'utf8').split('\n');
  const fields = users.find((line) => line.startsWith(`${serverUser}:`))?.split(':');
  if (fields === undefined) throw failed(folders, `The service tree has no user ${serverUser}: it is damaged.`);
  return { user: Number(fields[2]), group: Number(fields[3]) };
}

async function startServer(folders: ServiceFolders, instance: Instance, server: TreeServer, owner: TreeOwner): Promise<void> {
  const log = openSync(debianLogFile(folders, server.name), 'a', 0o600);
  const child = spawn('chroot', [`--userspec=${owner.user}:${owner.group}`, folders.tree, ...server.command], {
    env: treeEnvironment,
    stdio: ['ignore', log, log],
    detached: true,
  });
  const started = await new Promise<boolean>((resolve) => {
    child.once('spawn', () => resolve(true)).once('error', () => resolve(false));
  });
  closeSync(log);
  const identity = started && child.pid !== undefined ? identifyProcess(child.pid) : undefined;
  child.unref();
  if (identity === undefined) throw failed(folders, `${server.name} could not be started.`);
  instance.processes[server.name] = identity;
  saveInstance(folders, instance);
  const ready = await waitUntil(async () => !isRunning(identity) || (await answers(folders, server)), 60_000);
  if (ready && isRunning(identity)) return;
  const detail = lastLines(readFileSync(debianLogFile(folders, server.name), 'utf8'));
  throw failed(folders, `${server.name} ${ready ? 'ended at once' : 'did not answer within a minute'}:\n${detail}`);
}

function isAlive(instance: Instance, name: ServiceName): boolean {
  const identity = instance.processes[name];
  return identity !== undefined && isRunning(identity);
}

async function answers(folders: ServiceFolders, server: TreeServer): Promise<boolean> {
  const { code, output } = await runInTree(folders, server.readyCheck);
  return code === 0 && output.trim() === server.readyAnswer;
}

function runInTree(folders: ServiceFolders, command: readonly string[]): Promise<CommandResult> {
  const { user, group } = treeUser(folders);
  return runCommand('chroot', [`--userspec=${user}:${group}`, folders.tree, ...command], { env: treeEnvironment, timeoutMs: 120_000 });
}

function failed(folders: ServiceFolders, message: string): ServiceFailure {
  return new ServiceFailure(message, `npm run services -- down --purge && npm run services -- up   # rebuilds ${folders.tree}`);
}
