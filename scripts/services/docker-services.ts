import path from 'node:path';
import { type Instance, type ServiceName, saveInstance, serviceNames } from './instance.ts';
import { type CommandResult, lastLines, runCommand } from './run-command.ts';
import { ServiceFailure } from './service-failure.ts';
import type { ServiceFolders } from './service-folders.ts';

/** Whether a Docker engine answers and can run compose files; a client without an engine does not count. */
export async function dockerAnswers(): Promise<boolean> {
  const engine = await runCommand('docker', ['info', '--format', '{{.ServerVersion}}'], { timeoutMs: 10_000 });
  if (engine.code !== 0) return false;
  const compose = await runCommand('docker', ['compose', 'version'], { timeoutMs: 10_000 });
  return compose.code === 0;
}

/** Starts the three servers from deploy/compose.yaml and waits for their health checks. */
export async function startDockerServices(folders: ServiceFolders, instance: Instance, say: (line: string) => void): Promise<void> {
  say('Starting PostgreSQL, Valkey and pgbouncer in Docker …');
  saveInstance(folders, instance);
  const { code, output } = await compose(folders, instance, [
    'up',
    '--detach',
    '--build',
    '--wait',
    '--wait-timeout',
    '300',
    ...serviceNames,
  ]);
  if (code !== 0)
    throw new ServiceFailure(`docker compose could not start the services:\n${lastLines(output)}`, 'npm run services -- logs');
}

/** Says, for each server, whether its container is up and healthy. */
export async function checkDockerServices(folders: ServiceFolders, instance: Instance): Promise<Record<ServiceName, boolean>> {
  const healthy = { postgres: false, valkey: false, pgbouncer: false };
  for (const name of serviceNames) {
    const { code, output } = await compose(folders, instance, ['ps', '--format', '{{.Health}}', name]);
    healthy[name] = code === 0 && output.trim() === 'healthy';
  }
  return healthy;
}

/** Removes this clone's containers and what they wrote; other clones' are another compose project. */
export async function stopDockerServices(folders: ServiceFolders, instance: Instance): Promise<void> {
  const { code, output } = await compose(folders, instance, ['down', '--volumes', '--remove-orphans', '--timeout', '10']);
  if (code !== 0)
    throw new ServiceFailure(`docker compose could not stop the services:\n${lastLines(output)}`, 'docker info   # is the engine up?');
}

export async function restartDockerService(
  folders: ServiceFolders,
  instance: Instance,
  name: ServiceName,
  signal?: NodeJS.Signals,
): Promise<void> {
  if (signal !== undefined) await compose(folders, instance, ['kill', '--signal', signal, name]);
  await compose(folders, instance, ['restart', name]);
  const { code, output } = await compose(folders, instance, ['up', '--detach', '--wait', '--wait-timeout', '120', name]);
  if (code !== 0) throw new ServiceFailure(`docker compose could not restart ${name}:\n${lastLines(output)}`, 'npm run services -- logs');
}

export async function dockerLog(folders: ServiceFolders, instance: Instance, name: ServiceName, lines: number): Promise<string> {
  const { output } = await compose(folders, instance, ['logs', '--no-color', '--no-log-prefix', '--tail', String(lines), name]);
  return output;
}

function compose(folders: ServiceFolders, instance: Instance, args: readonly string[]): Promise<CommandResult> {
  const file = path.join(instance.clone, 'deploy', 'compose.yaml');
  return runCommand('docker', ['compose', '--project-name', `parley-test-${folders.instance}`, '--file', file, ...args], {
    env: {
      PARLEY_POSTGRES_PORT: String(instance.ports.postgres),
      PARLEY_VALKEY_PORT: String(instance.ports.valkey),
      PARLEY_PGBOUNCER_PORT: String(instance.ports.pgbouncer),
      PARLEY_POSTGRES_ADMIN_PASSWORD: instance.passwords.admin,
      PARLEY_POSTGRES_RUNTIME_PASSWORD: instance.passwords.runtime,
      PARLEY_VALKEY_PASSWORD: instance.passwords.valkey,
    },
  });
}
