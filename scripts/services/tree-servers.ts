import path from 'node:path';
import type { Instance, ServiceName } from './instance.ts';

/** A configuration file of a server: where inside the tree, and what it says. */
export interface ServerFile {
  path: string;
  text: string;
}

/** How one server of the Debian tree is run. All paths are as seen inside the tree. */
export interface TreeServer {
  name: ServiceName;
  files: readonly ServerFile[];
  /** Run once, before the first start on a fresh folder. */
  setUp: readonly string[] | undefined;
  command: readonly string[];
  readyCheck: readonly string[];
  /** What a ready check prints when the server is ready. */
  readyAnswer: string;
  stopSignal: NodeJS.Signals;
  /** What a killed server leaves that keeps the next one from starting for as long as nobody reaps the dead process. */
  leftover: string | undefined;
}

/** The user all three run as inside the tree: postgres refuses root, and one owner keeps the folder simple. */
export const serverUser = 'postgres';

const postgresBinaries = '/usr/lib/postgresql/17/bin';

/** The three servers in the order they start. */
export function treeServers(instance: Instance, data: string): TreeServer[] {
  return [postgresServer(instance, data), valkeyServer(instance, data), pgbouncerServer(instance, data)];
}

/**
 * Honest where it matters: a commit is written out before it is acknowledged, so killing the server loses nothing. What is off only
 * guards against the machine losing power.
 */
const postgresSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  fsync: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '2GB',
  checkpoint_timeout: '30min',
  timezone: 'UTC',
  log_timezone: 'UTC',
  password_encryption: 'scram-sha-256',
  log_line_prefix: '%m [%p] %q%u@%d ',
};

function postgresServer({ ports, passwords }: Instance, data: string): TreeServer {
  const folder = path.posix.join(data, 'postgres');
  const passwordFile = path.posix.join(data, 'postgres.password');
  const settings = Object.entries({ ...postgresSettings, port: String(ports.postgres) }).flatMap(([name, value]) => [
    '-c',
    `${name}=${value}`,
  ]);
  const locale = ['--encoding=UTF8', '--locale=C.UTF-8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  return {
    name: 'postgres',
    files: [{ path: passwordFile, text: passwords.admin }],
    setUp: [
      `${postgresBinaries}/initdb`,
      ...['--pgdata', folder, '--username=parley_admin', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--no-sync', ...locale],
    ],
    command: [`${postgresBinaries}/postgres`, '-D', folder, ...settings],
    readyCheck: psql(`postgres://parley_admin:${passwords.admin}@127.0.0.1:${ports.postgres}/postgres`),
    readyAnswer: '1',
    stopSignal: 'SIGINT',
    leftover: path.posix.join(folder, 'postmaster.pid'),
  };
}

function valkeyServer({ ports, passwords }: Instance, data: string): TreeServer {
  const folder = path.posix.join(data, 'valkey');
  const configuration = path.posix.join(folder, 'valkey.conf');
  const text = [
    'bind 127.0.0.1',
    `port ${ports.valkey}`,
    `requirepass ${passwords.valkey}`,
    `dir ${folder}`,
    'save ""',
    'appendonly no',
    'daemonize no',
    'maxmemory 256mb',
    'maxmemory-policy noeviction',
    '',
  ].join('\n');
  return {
    name: 'valkey',
    files: [{ path: configuration, text }],
    setUp: undefined,
    command: ['/usr/bin/valkey-server', configuration],
    readyCheck: [
      '/usr/bin/valkey-cli',
      '--no-auth-warning',
      '-u',
      `redis://default:${passwords.valkey}@127.0.0.1:${ports.valkey}/0`,
      'ping',
    ],
    readyAnswer: 'PONG',
    stopSignal: 'SIGTERM',
    leftover: undefined,
  };
}

function pgbouncerServer({ ports, passwords }: Instance, data: string): TreeServer {
  const folder = path.posix.join(data, 'pgbouncer');
  const configuration = path.posix.join(folder, 'pgbouncer.ini');
  const userList = path.posix.join(folder, 'userlist.txt');
  const text = [
    '[databases]',
    `* = host=127.0.0.1 port=${ports.postgres}`,
    '[pgbouncer]',
    'listen_addr = 127.0.0.1',
    `listen_port = ${ports.pgbouncer}`,
    'unix_socket_dir =',
    'pool_mode = transaction',
    'max_prepared_statements = 200',
    'auth_type = scram-sha-256',
    `auth_file = ${userList}`,
    'admin_users = parley_admin',
    'max_client_conn = 1000',
    'default_pool_size = 8',
    'server_idle_timeout = 10',
    'ignore_startup_parameters = extra_float_digits',
    'log_connections = 0',
    'log_disconnections = 0',
    '',
  ].join('\n');
  const users = `"parley_admin" "${passwords.admin}"\n"parley_runtime" "${passwords.runtime}"\n`;
  return {
    name: 'pgbouncer',
    files: [
      { path: configuration, text },
      { path: userList, text: users },
    ],
    setUp: undefined,
    command: ['/usr/sbin/pgbouncer', configuration],
    readyCheck: psql(`postgres://parley_admin:${passwords.admin}@127.0.0.1:${ports.pgbouncer}/postgres`),
    readyAnswer: '1',
    stopSignal: 'SIGQUIT',
    leftover: undefined,
  };
}

function psql(url: string): string[] {
  return [`${postgresBinaries}/psql`, '--no-psqlrc', '--tuples-only', '--no-align', '--command=select 1', url];
}
