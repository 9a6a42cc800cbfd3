import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { elsewhereCertificate, localhostCertificate, type TestCertificate } from '@parley/testing/tls/test-certificates';
import { trustTestAuthority } from '@parley/testing/tls/trust-test-authority';
import { describe, expect, it } from 'vitest';
import { failureOf, GuardRig } from './__fixtures__/guard-rig.ts';

async function startSecureSite(certificate: TestCertificate): Promise<{ port: number } & AsyncDisposable> {
  const server = createServer(certificate, (_request, response) => void response.end('secure'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('a guarded fetch over https', () => {
  it('reads a site with a certificate for its name', async () => {
    using _trust = trustTestAuthority();
    await using rig = new GuardRig();
    await using site = await startSecureSite(localhostCertificate);
    const fetch = rig.guard([`localhost:${site.port}`], async () => [{ address: '127.0.0.1', family: 4 }]);
    expect(await (await fetch(`https://localhost:${site.port}/`)).text()).toBe('secure');
  });

  it.each([
    ['nobody trusts', localhostCertificate, false],
    ['is for another name', elsewhereCertificate, true],
  ])('refuses a certificate that %s', async (_, certificate, trusted) => {
    using _trust = trusted ? trustTestAuthority() : { [Symbol.dispose]() {} };
    await using rig = new GuardRig();
    await using site = await startSecureSite(certificate);
    expect(await failureOf(rig.guard([`127.0.0.1:${site.port}`])(`https://127.0.0.1:${site.port}/`))).toEqual({
      code: 'fetch_failed',
      details: { reason: 'certificate' },
    });
  });
});
