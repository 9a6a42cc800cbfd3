import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bringUp } from './services/bring-up.ts';
import { checkServices } from './services/check-services.ts';
import { debianLogFile, restartDebianService } from './services/debian-services.ts';
import { dockerLog, restartDockerService } from './services/docker-services.ts';
import { type Instance, instanceEnvironment, loadInstance, type ServiceName, serviceNames } from './services/instance.ts';
import { lastLines } from './services/run-command.ts';
import { runExclusively } from './services/run-exclusively.ts';
import { ServiceFailure } from './services/service-failure.ts';
import { serviceFolders } from './services/service-folders.ts';
import { purgeTree, takeDown } from './services/take-down.ts';

const usage = `Runs PostgreSQL with pgvector, Valkey and pgbouncer on this machine for tests.

  npm run services -- up                  start them (again: says they are up)
  npm run services -- status              say which are up and where
  npm run services -- env                 print their addresses: export $(npm run -s services -- env)
  npm run services -- logs [name]         print the end of their logs (name: ${serviceNames.join(', ')})
  npm run services -- restart NAME        stop one and start it again on the same data [--kill: with SIGKILL]
  npm run services -- down                stop those this clone started [--purge: and delete the downloaded tree]

Docker is used where an engine answers; otherwise a Debian tree in a cache folder (needs root and Linux).
PARLEY_SERVICES_DIR moves the cache folder; PARLEY_DEBIAN_MIRROR names the archive to fetch from.
Exit codes: 0 done, 1 failed, 2 wrong usage, 3 not up.`;

const clone = path.resolve(import.meta.dirname, '..');
const folders = serviceFolders(clone, process.env);
const print = (line: string): void => void process.stdout.write(`${line}\n`);
const say = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { purge: { type: 'boolean' }, kill: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  const [command, name] = positionals;
  if (values.help === true) return show(usage);
  if (command === 'up') return up();
  if (command === 'down') return down(values.purge === true);
  if (command === 'status' || command === 'env' || command === 'logs' || command === 'restart') {
    const instance = loadInstance(folders.instanceFile);
    if (instance === undefined) {
      say('The services are not up.\nTo start them: npm run services -- up');
      return 3;
    }
    if (command === 'status') return status(instance);
    if (command === 'env') return show(environmentLines(instance));
    if (command === 'logs' && (name === undefined || isServiceName(name))) return logs(instance, name);
    if (command === 'restart' && isServiceName(name)) return restart(instance, name, values.kill === true);
  }
  say(usage);
  return 2;
}

async function up(): Promise<number> {
  const instance = await bringUp(folders, clone, say);
  return status(instance);
}

async function down(purge: boolean): Promise<number> {
  print((await takeDown(folders, say)) ? 'The services are stopped.' : 'The services were not up.');
  if (purge) await purgeTree(folders, say);
  return 0;
}

async function status(instance: Instance): Promise<number> {
  const health = await checkServices(folders, instance);
  for (const name of serviceNames) {
    const pid = instance.processes[name]?.pid;
    const where = `127.0.0.1:${instance.ports[name]}${pid === undefined ? '' : `  process ${pid}`}`;
    print(`${name.padEnd(10)} ${health[name] ? 'up  ' : 'DOWN'}  ${where}`);
  }
  return Object.values(health).every(Boolean) ? 0 : 3;
}

async function logs(instance: Instance, only: ServiceName | undefined): Promise<number> {
  for (const name of only === undefined ? serviceNames : [only]) {
    if (only === undefined) print(`${name}:`);
    print(instance.how === 'docker' ? await dockerLog(folders, instance, name, 60) : lastLines(readLog(debianLogFile(folders, name)), 60));
  }
  return 0;
}

async function restart(instance: Instance, name: ServiceName, kill: boolean): Promise<number> {
  const restartService = instance.how === 'docker' ? restartDockerService : restartDebianService;
  const waiting = (): void => say('Another run is starting or stopping the services; waiting for it …');
  await runExclusively(folders.instanceLock, waiting, () => restartService(folders, instance, name, kill ? 'SIGKILL' : undefined));
  return status(instance);
}

function readLog(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}

function environmentLines(instance: Instance): string {
  return Object.entries(instanceEnvironment(instance))
    .map(([key, value]) => `${key}=${value}`)
    .join('\n');
}

function isServiceName(name: string | undefined): name is ServiceName {
  return serviceNames.some((known) => known === name);
}

function show(text: string): number {
  print(text);
  return 0;
}

// `… | head` closes the pipe when it has seen enough.
process.stdout.on('error', () => process.exit());
try {
  process.exitCode = await main();
} catch (error) {
  const isUsage = error instanceof Error && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  if (error instanceof ServiceFailure) say(`${error.message}\nTo mend it: ${error.mend}`);
  else say(isUsage ? `${error.message}\n\n${usage}` : String(error instanceof Error ? error.stack : error));
  process.exitCode = isUsage ? 2 : 1;
}
