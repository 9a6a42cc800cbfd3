import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SeenRequest {
  method: string | undefined;
  url: string | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

/** An HTTP server of a test, and what it was asked. */
export interface Site extends AsyncDisposable {
  readonly port: number;
  /** How often somebody connected, whether or not a request followed. */
  readonly connections: number;
  readonly seen: readonly SeenRequest[];
  /** Resolves when a connection was closed. */
  readonly disconnected: Promise<void>;
}

/** Serves until it is disposed of: on a free port unless one is named, on all addresses of this machine unless one is. */
export async function startSite(answer: RequestListener, { address, port = 0 }: { address?: string; port?: number } = {}): Promise<Site> {
  const seen: SeenRequest[] = [];
  const disconnected = Promise.withResolvers<void>();
  let connections = 0;
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    seen.push({ method: request.method, url: request.url, headers: request.headers, body });
    answer(request, response);
  });
  server.on('connection', (socket) => {
    connections++;
    socket.on('error', () => {});
    socket.on('close', () => disconnected.resolve());
  });
  server.listen(address === undefined ? { port } : { port, host: address });
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    seen,
    get connections() {
      return connections;
    },
    disconnected: disconnected.promise,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
