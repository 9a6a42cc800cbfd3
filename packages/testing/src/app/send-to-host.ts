import { request } from 'node:http';

/** Sends a request under a `Host` of its own, which fetch does not let a caller choose. */
export function sendToHost(
  url: string,
  options: { readonly method: string; readonly headers: Readonly<Record<string, string>> },
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const sent = request(url, options, (incoming) => {
      const chunks: Buffer[] = [];
      incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
      incoming.on('error', reject);
      incoming.on('end', () => {
        const status = incoming.statusCode ?? 0;
        const headers = new Headers(Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]));
        resolve(new Response(status === 204 ? null : Buffer.concat(chunks), { status, headers }));
      });
    });
    sent.on('error', reject);
    sent.end();
  });
}
