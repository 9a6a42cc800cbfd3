import { type InstallationEnv, installationEnv } from '@parley/testing/process/installation-env';
import { type ServerProcess, startServerProcess } from '@parley/testing/process/start-server-process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callAsPage } from './call-as-page.ts';
import { ada, arriveSignedUp } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { openBrowser, openPage } from './open-browser.ts';

let browser: Browser;
let installation: InstallationEnv;
let server: ServerProcess;

beforeAll(async () => {
  [browser, installation] = await Promise.all([openBrowser(), installationEnv()]);
  server = await startServerProcess({ ...installation.env, PARLEY_DEMO: 'off' });
});
afterAll(async () => {
  await browser?.close();
  await server?.kill();
  await installation?.[Symbol.asyncDispose]();
});

const texts = {
  'Shipping page': '# Shipping\n\n## How long does delivery take?\n\nDelivery takes 2 to 3 working days.',
  'Old handbook': '# Handbook\n\n## How long does the delivery take?\n\nDelivery takes 5 to 7 working days.',
};

describe('an editor', () => {
  it('sees what two sources contradict each other in, and dismisses it', { timeout: 300_000 }, async () => {
    const { page, faults } = await openPage(browser, server.url);
    await arriveSignedUp(page, server.url, installation.env, ada, { tenantName: 'Acme Coffee' });
    for (const [name, text] of Object.entries(texts))
      await callAsPage(page, server.url, 'POST', '/v1/sources', { name, format: 'markdown', text }, 'acme-coffee');
    const found = async (): Promise<number> =>
      (await callAsPage<{ openCount: number }>(page, server.url, 'GET', '/v1/findings', undefined, 'acme-coffee')).openCount;
    await expect.poll(found, { timeout: 120_000 }).toBe(1);
    await page.goto(`${server.url}/app/t/acme-coffee/findings`);
    const card = page.getByRole('article', { name: 'Contradiction: Different quantities' });
    await card.waitFor();
    expect(await card.locator('mark').allTextContents()).toEqual(['2 to 3 working days', '5 to 7 working days']);
    expect(await card.getByRole('link').allTextContents()).toEqual(Object.keys(texts));
    await expectSound(page, faults);
    await card.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('heading', { name: 'Nothing contradicts itself' }).waitFor();
    await page.getByText('Dismissed', { exact: true }).click();
    await card.getByText('Ada Lovelace').waitFor();
    await card.getByRole('button', { name: 'Open again' }).waitFor();
    await expectSound(page, faults);
  });
});
