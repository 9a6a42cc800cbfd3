import { createServer } from 'node:http';
import { Pool } from 'undici';

/**
 * The least a server between a visitor and a model can do: it passes the request on and the answer back, as they come. What
 * Parley adds is measured against this, on the same machine in the same minute.
 */
const upstream = new URL(process.argv[2] ?? '');
const pool = new Pool(upstream.origin, { connections: null });

const server = createServer((request, response) => {
  pool
    .stream(
      {
        path: request.url ?? '/',
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: request,
      },
      ({ statusCode, headers }) => {
        response.writeHead(statusCode, { 'content-type': String(headers['content-type']) });
        return response;
      },
    )
    .catch(() => response.destroy());
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') process.stdout.write(`proxy at http://127.0.0.1:${address.port}\n`);
});
