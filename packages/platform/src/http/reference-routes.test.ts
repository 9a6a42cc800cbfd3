import { errorTable } from '@parley/contract/errors';
import { describe, expect, it } from 'vitest';
import { createFixtureApp } from './__fixtures__/fixture-app.ts';
import { referenceRoutes } from './reference-routes.ts';

const { app } = createFixtureApp(referenceRoutes());
const get = (path: string) => app.fetch(new Request(`http://localhost${path}`));

describe('referenceRoutes', () => {
  it('serves a page whose every file comes from here', async () => {
    const page = await get('/reference');
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    const html = await page.text();
    expect(html).not.toMatch(/<script>|https?:\/\//);
    const links = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(links.length).toBeGreaterThan(4);
    for (const link of links) expect((await get(link)).status, link).toBe(200);
  });

  it('describes every error code under the anchor that problems point to', async () => {
    const html = await (await get('/reference/errors')).text();
    for (const [code, { text }] of Object.entries(errorTable)) {
      expect(html).toContain(`id="${code}"`);
      expect(html).toContain(text);
    }
  });
});
