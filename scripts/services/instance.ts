import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import type { ProcessIdentity } from './running-process.ts';
import type { ServiceFolders } from './service-folders.ts';

export const serviceNames = ['postgres', 'valkey', 'pgbouncer'] as const;
export type ServiceName = (typeof serviceNames)[number];

/** What one clone has running: written before the first server starts, so that `down` finds whatever a killed `up` left. */
export interface Instance {
  how: 'docker' | 'debian';
  clone: string;
  ports: Record<ServiceName, number>;
  passwords: { admin: string; runtime: string; valkey: string };
  /** Processes started here, when the servers run in the Debian tree. */
  processes: Partial<Record<ServiceName, ProcessIdentity>>;
}

/** Picks free ports and new passwords for an instance that is about to start. */
export async function planInstance(how: Instance['how'], clone: string): Promise<Instance> {
  const [postgres, valkey, pgbouncer] = await findFreePorts();
  const password = (): string => randomBytes(18).toString('hex');
  return {
    how,
    clone,
    ports: { postgres, valkey, pgbouncer },
    passwords: { admin: password(), runtime: password(), valkey: password() },
    processes: {},
  };
}

/** Holds all three open at once, so that they differ. */
async function findFreePorts(): Promise<[number, number, number]> {
  const listeners = [createServer(), createServer(), createServer()] as const;
  const ports = await Promise.all(
    listeners.map(
      (listener) =>
        new Promise<number>((resolve, reject) => {
          listener.once('error', reject).listen(0, '127.0.0.1', () => {
            const address = listener.address();
            resolve(typeof address === 'object' && address !== null ? address.port : 0);
          });
        }),
    ),
  );
  for (const listener of listeners) listener.close();
  const [first = 0, second = 0, third = 0] = ports;
  return [first, second, third];
}

/** What `npm run services -- env` prints; tests take nothing else. */
export function instanceEnvironment(instance: Instance): Record<string, string> {
  const { ports, passwords } = instance;
  const postgres = (user: string, password: string, port: number): string => `postgres://${user}:${password}@127.0.0.1:${port}/postgres`;
  return {
    PARLEY_TEST_POSTGRES_ADMIN_URL: postgres('parley_admin', passwords.admin, ports.postgres),
    PARLEY_TEST_POSTGRES_URL: postgres('parley_runtime', passwords.runtime, ports.postgres),
    PARLEY_TEST_PGBOUNCER_URL: postgres('parley_runtime', passwords.runtime, ports.pgbouncer),
    PARLEY_TEST_VALKEY_URL: `redis://default:${passwords.valkey}@127.0.0.1:${ports.valkey}/0`,
  };
}

/** Reads a state file; a missing or damaged one counts as nothing running. */
export function loadInstance(file: string): Instance | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Instance;
  } catch {
    return undefined;
  }
}

export function saveInstance(folders: ServiceFolders, instance: Instance): void {
  mkdirSync(path.dirname(folders.instanceFile), { recursive: true });
  const draft = `${folders.instanceFile}.draft`;
  writeFileSync(draft, `${JSON.stringify(instance, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, folders.instanceFile);
}

export function forgetInstance(folders: ServiceFolders): void {
  rmSync(folders.instanceFile, { force: true });
}
