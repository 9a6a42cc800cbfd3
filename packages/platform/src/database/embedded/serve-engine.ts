import { createServer, type Socket } from 'node:net';
import type { PGlite } from '@electric-sql/pglite';
import { readRequests } from './read-requests.ts';
import { fatal, hello, simpleQuery, sync, withoutCopying } from './wire-messages.ts';

export interface ServeEngineOptions {
  engine: Pick<PGlite, 'execProtocolRawStream' | 'isInTransaction'>;
  /** Where to listen: a path that ends in `.s.PGSQL.5432`. */
  path: string;
  maxConnections: number;
  /** A client that says nothing for so long inside a transaction is disconnected: everybody else waits for it. */
  idleInTransactionMs: number;
  /** Asked between transactions: while the disk is nearly full they may only read, because a full one ends the engine. */
  mayWrite: () => boolean;
  /** Told before and after the engine works, during which this thread answers nobody. */
  onWork: (working: boolean) => void;
  /** The engine threw: it cannot be trusted with another request. */
  onBreakdown: (error: unknown) => void;
}

interface Client {
  readonly socket: Socket;
  readonly waiting: { messages: readonly Uint8Array[]; whole: boolean }[];
  gone: boolean;
}

const rollback = simpleQuery('rollback');
// What a client set for its session would otherwise apply to all the others: the engine has one session.
const forget = simpleQuery('set session authorization default; reset all; select pg_advisory_unlock_all(); discard temp');

/**
 * Offers one engine to many clients on a Unix socket. Requests run one after another; while a client is inside a
 * transaction only its own do. A client that leaves is rolled back and what it set for the session is undone. Returns how to stop.
 */
export async function serveEngine(options: ServeEngineOptions): Promise<() => Promise<void>> {
  const { engine } = options;
  const clients = new Set<Client>();
  const line: Client[] = [];
  let owner: Client | undefined;
  let ownerTimer: NodeJS.Timeout | undefined;
  let someoneLeft = false;
  let writable = true;
  let draining = false;

  function attend(socket: Socket): void {
    const client: Client = { socket, waiting: [], gone: false };
    const read = readRequests();
    socket.on('error', () => {});
    socket.on('close', () => leave(client));
    if (clients.size >= options.maxConnections) {
      refuse(socket, '53300', 'sorry, too many clients already');
      return;
    }
    clients.add(client);
    socket.on('data', (chunk) => {
      if (socket.writableEnded) return;
      try {
        for (const request of read(chunk)) {
          if (request.type === 'encryption') socket.write('N');
          else if (request.type === 'farewell') socket.end();
          else enqueue(client, request.type === 'hello' ? { messages: [hello], whole: true } : request);
        }
      } catch {
        refuse(socket, '08P01', 'invalid message');
      }
    });
  }

  function enqueue(client: Client, request: Client['waiting'][number]): void {
    client.waiting.push(request);
    line.push(client);
    drain().catch(options.onBreakdown);
  }

  function leave(client: Client): void {
    client.gone = true;
    client.waiting.length = 0;
    someoneLeft ||= clients.delete(client);
    drain().catch(options.onBreakdown);
  }

  /** Runs what waits, in the order it came in, until nothing may run. There is one of it at a time. */
  async function drain(): Promise<void> {
    if (draining) return;
    draining = true;
    clearTimeout(ownerTimer);
    options.onWork(true);
    for (;;) {
      if (owner?.gone) await abandon();
      if (someoneLeft && owner === undefined) await undoSession();
      if (owner === undefined && options.mayWrite() !== writable) await allowWriting(!writable);
      const client = owner ?? line.shift();
      const request = client?.waiting.shift();
      if (client !== undefined && request !== undefined) await answer(client, request);
      else if (client === owner || client === undefined) break;
    }
    options.onWork(false);
    draining = false;
    if (owner !== undefined) {
      const idle = owner;
      ownerTimer = setTimeout(() => {
        refuse(idle.socket, '25P03', 'terminating connection due to idle-in-transaction timeout');
        leave(idle);
      }, options.idleInTransactionMs);
    }
  }

  async function answer(client: Client, { messages, whole }: Client['waiting'][number]): Promise<void> {
    owner = client;
    const parts: Buffer[] = [];
    const onRawData = (data: Uint8Array): void => void parts.push(Buffer.from(data));
    for (const message of messages) await engine.execProtocolRawStream(withoutCopying(message), { onRawData });
    if (client.socket.writable) client.socket.write(Buffer.concat(parts));
    if (whole && !engine.isInTransaction()) owner = undefined;
  }

  async function abandon(): Promise<void> {
    await run(sync);
    if (engine.isInTransaction()) await run(rollback);
    owner = undefined;
  }

  async function undoSession(): Promise<void> {
    someoneLeft = false;
    await run(forget);
    writable = true;
  }

  async function allowWriting(allowed: boolean): Promise<void> {
    await run(simpleQuery(`set default_transaction_read_only = ${allowed ? 'off' : 'on'}`));
    writable = allowed;
  }

  async function run(message: Uint8Array): Promise<void> {
    await engine.execProtocolRawStream(message, { onRawData: () => {} });
  }

  const server = createServer(attend);
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(options.path, resolve));
  return async () => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const { socket } of clients) socket.destroy();
    await closed;
    await drain();
    clearTimeout(ownerTimer);
  };
}

/** Ends a connection with a reason that the client's driver can read. */
function refuse(socket: Socket, sqlState: string, message: string): void {
  socket.end(fatal(sqlState, message));
  // Closing at once, with its request unread, could take the reason away from the client before it was read.
  socket.resume();
  setTimeout(() => socket.destroy(), 1_000).unref();
}
