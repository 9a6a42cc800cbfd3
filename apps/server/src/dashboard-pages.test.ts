import { createTestApp } from '@parley/testing/app/create-test-app';
import { describe, expect, it } from 'vitest';

describe('the dashboard, as the server serves it', () => {
  it('is one page at every address, with a nonce of its own each time and no inline script', async () => {
    await using app = await createTestApp();
    const pages = await Promise.all(
      ['/app/', '/app/t/acme/bots'].map(async (path) => {
        const answer = await fetch(`${app.url}${path}`);
        const policy = answer.headers.get('content-security-policy') ?? '';
        return { html: await answer.text(), policy, nonce: /'nonce-([\w-]{22})'/.exec(policy)?.[1] ?? 'none' };
      }),
    );
    for (const { html, policy, nonce } of pages) {
      expect(html).toContain('<div id="root">');
      expect(html).toContain(`nonce="${nonce}"`);
      expect(html).not.toMatch(/<script(?![^>]* src=)/);
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe');
    }
    expect(pages[0]?.nonce).not.toBe(pages[1]?.nonce);
  });

  it('says whether the browser sent a session, so that nobody asks for one that is not there', async () => {
    await using app = await createTestApp();
    const page = async (cookie: string) => (await fetch(`${app.url}/app/sign-in`, { headers: { cookie } })).text();
    expect(await page('other=1')).toContain('<meta name="session" content="none"');
    expect(await page('parley-session="><b>')).toContain('<meta name="session" content="sent"');
  });

  it('has files that may be kept for ever, and none that is not there', async () => {
    await using app = await createTestApp();
    const html = await (await fetch(`${app.url}/app/`)).text();
    const [script = ''] = /\/app\/assets\/[\w-]+\.js/.exec(html) ?? [];
    const answer = await fetch(`${app.url}${script}`);
    expect(answer.headers.get('content-type')).toContain('text/javascript');
    expect(answer.headers.get('cache-control')).toContain('immutable');
    expect((await fetch(`${app.url}/app/assets/gone-abc123.js`)).status).toBe(404);
    expect((await fetch(`${app.url}/app`, { redirect: 'manual' })).headers.get('location')).toBe('/app/');
  });
});
