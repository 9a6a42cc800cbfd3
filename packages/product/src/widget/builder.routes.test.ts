import type { BotResponse } from '@parley/contract/bots';
import type { Problem } from '@parley/contract/problem';
import type { TenantPlan } from '@parley/contract/tenants';
import type { WidgetAppearance } from '@parley/contract/widget';
import type { InstallationCheck, SitePalette, TriedAppearance } from '@parley/contract/widget-builder';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import type { TestTenant } from '@parley/testing/app/create-test-tenant';
import { startTestSite, type TestSite } from '@parley/testing/site/start-test-site';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changeTenantPlan } from '../tenants/public.ts';

const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

describe('the widget builder', () => {
  let app: TestApp;
  let site: TestSite;
  beforeAll(async () => {
    site = await startTestSite();
    app = await createTestApp({ fetchAllow: [site.host] });
  });
  afterAll(async () => {
    await app.close();
    await site.close();
  });

  async function call<Body>(method: string, path: string, body?: unknown, tenant: TestTenant = app.acme): Promise<Body> {
    return (await (await tenant.api(method, path, body)).json()) as Body;
  }
  const newBot = (widget: object = {}, tenant: TestTenant = app.acme) =>
    call<BotResponse>('POST', '/v1/bots', { name: 'Guide', draft: { widget } }, tenant);
  const setPlan = (plan: TenantPlan) => changeTenantPlan(app.test.database, { slug: 'acme', plan });

  it('shows an appearance that is not saved, and which colours it had to mend', async () => {
    const bot = await newBot();
    const widget = { title: 'Ask us', openAfterSeconds: 5, light: { accent: '#ffff00', text: '#fefefe' } };
    const tried = await call<TriedAppearance>('POST', `/v1/bots/${bot.id}/appearance`, { widget, language: 'de' });
    expect(tried.appearance).toMatchObject({ title: 'Ask us', actsAlone: false, words: { openChat: 'Chat öffnen' } });
    expect(tried.mended.map(({ scheme, part }) => [scheme, part])).toEqual([
      ['light', 'button'],
      ['light', 'text'],
      ['light', 'link'],
    ]);
    for (const { chosenContrast, shownContrast, part } of tried.mended) {
      expect(chosenContrast).toBeLessThan(3);
      expect(shownContrast).toBeGreaterThanOrEqual(part === 'button' ? 3 : 4.5);
    }
    expect((await call<BotResponse>('GET', `/v1/bots/${bot.id}`)).draft.widget.title).toBe('');
    expect(await call<Problem>('POST', `/v1/bots/${bot.id}/appearance`, { widget }, app.globex)).toMatchObject({ code: 'not_found' });
  });

  it('says everything in words of the tenant where it has some, the launcher included, but that a machine talks', async () => {
    const bot = await newBot();
    const texts = { de: { openChat: 'Fragen?', newAnswer: '', send: 'Los', notice: 'Hier spricht ein Mensch.', toString: 'x' } };
    const { appearance } = await call<TriedAppearance>('POST', `/v1/bots/${bot.id}/appearance`, { widget: { texts }, language: 'de' });
    expect(appearance.words).toMatchObject({ openChat: 'Fragen?', closeChat: 'Chat schließen', newAnswer: 'neue Antwort' });
    expect(appearance.texts).toEqual({ openChat: 'Fragen?', send: 'Los', toString: 'x' });
    const shown = { texts, launcherText: 'Hilfe' };
    const named = await call<TriedAppearance>('POST', `/v1/bots/${bot.id}/appearance`, { widget: shown, language: 'de' });
    expect(named.appearance.words.openChat).toBe('Hilfe');
  });

  it('reads the colours and the icon of a site', async () => {
    site.pages.set(
      '/brand.html',
      '<meta name="theme-color" content="#0b655a"><link rel="stylesheet" href="/brand.css"><link rel="stylesheet" href="/gone.css"><link rel="icon" href="/icon.png">',
    );
    site.pages.set('/brand.css', 'a{color:#c81e5a}p{color:#333}');
    site.pages.set('/icon.png', (_request, response) => response.writeHead(200, { 'content-type': 'text/plain' }).end(onePixel));
    const palette = await call<SitePalette>('POST', '/v1/site-palettes', { url: `${site.origin}/brand.html` });
    expect(palette.colors).toEqual(['#0b655a', '#c81e5a', '#333333']);
    expect(palette.icon).toBe(`data:image/png;base64,${onePixel.toString('base64')}`);
    expect(await call<Problem>('POST', '/v1/site-palettes', { url: `${site.origin}/nowhere.html` })).toMatchObject({
      code: 'fetch_failed',
    });
    expect(await call<Problem>('POST', '/v1/site-palettes', { url: 'http://169.254.169.254/' })).toMatchObject({
      code: 'address_not_allowed',
    });
  });

  it('says of a page what keeps the bot from it, from an address that cannot be had to a list that does not name it', async () => {
    const bot = await newBot();
    const check = (url: string) => call<InstallationCheck>('POST', `/v1/bots/${bot.id}/installation-checks`, { url });
    const codes = async (path: string) => (await check(`${site.origin}${path}`)).findings.map(({ code }) => code);
    site.pages.set('/works.html', `<script src="${app.url}/widget.js" data-bot="${bot.id}" async></script>`);
    expect(await codes('/works.html')).toEqual(['bot_not_published', 'not_allowed']);
    await call('POST', `/v1/bots/${bot.id}/publish`, {});
    await call('PATCH', `/v1/bots/${bot.id}`, { draft: { ...bot.draft, allowedOrigins: ['same-origin', site.origin] } });
    expect(await codes('/works.html')).toEqual(['allowed_in_draft_only']);
    await call('POST', `/v1/bots/${bot.id}/publish`, {});
    expect(await codes('/works.html')).toEqual([]);
    site.pages.set('/moved.html', (_request, response) => response.writeHead(302, { location: '/works.html' }).end());
    expect(await codes('/moved.html')).toEqual(['redirected']);
    expect(await codes('/notes.txt')).toEqual(['error_status']);
    site.pages.set('/plain.txt', 'Hello');
    expect(await codes('/plain.txt')).toEqual(['not_html']);
    expect(await check('http://169.254.169.254/')).toMatchObject({
      findings: [{ code: 'page_unreachable', facts: { reason: 'address_not_allowed' } }],
    });
  });

  it('says whose work a widget is, unless the plan lets it go', async () => {
    const published = async (bot: BotResponse) => {
      await call('POST', `/v1/bots/${bot.id}/publish`, {});
      return (await call<WidgetAppearance>('GET', `/v1/chat/appearances/${bot.id}`)).css.includes('Powered by Parley');
    };
    await setPlan('professional');
    const bot = await newBot({ branding: false });
    expect(await published(bot)).toBe(false);
    await setPlan('free');
    expect(await published(bot)).toBe(true);
    await call('PATCH', `/v1/bots/${bot.id}`, { draft: { ...bot.draft, widget: {} } });
    const refused = await call<Problem>('PATCH', `/v1/bots/${bot.id}`, { draft: { ...bot.draft, widget: { branding: false } } });
    expect(refused).toMatchObject({ code: 'plan_feature_missing' });
    await setPlan('enterprise');
  });
});
