import { request } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { localhostCertificate } from '@parley/testing/tls/test-certificates';

/** What stands in front of an installation in production: it speaks TLS, and says for whom it asks. */
export interface TlsProxy extends AsyncDisposable {
  /** The installation's address for browsers, which must be told not to mind the certificate. */
  readonly url: string;
  /** On which port of this machine the installation itself listens. */
  forwardTo(port: number): void;
}

export async function openTlsProxy(): Promise<TlsProxy> {
  let behind = 0;
  const server = createServer(localhostCertificate, (asked, answer) => {
    const headers = { ...asked.headers, 'x-forwarded-for': asked.socket.remoteAddress, 'x-forwarded-proto': 'https' };
    const onward = request({ host: '127.0.0.1', port: behind, method: asked.method, path: asked.url, headers }, (answered) => {
      answer.writeHead(answered.statusCode ?? 502, answered.rawHeaders);
      answered.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `https://localhost:${(server.address() as AddressInfo).port}`,
    forwardTo(port) {
      behind = port;
    },
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
