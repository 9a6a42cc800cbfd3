import { type InstallationEnv, installationEnv } from '@parley/testing/process/installation-env';
import { type ServerProcess, startServerProcess } from '@parley/testing/process/start-server-process';
import { pageOf } from '@parley/testing/site/crawl-rig';
import { startTestSite, type TestSite } from '@parley/testing/site/start-test-site';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ada, arriveSignedUp } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { openBrowser, openPage } from './open-browser.ts';

let browser: Browser;
let installation: InstallationEnv;
let server: ServerProcess;
let site: TestSite;

beforeAll(async () => {
  site = await startTestSite({
    '/': pageOf('Tea house', 'All about tea.', ['/kettles', '/blog/one', '/lost']),
    '/kettles': pageOf('Kettles', 'A kettle is descaled every two months.'),
    '/blog/one': pageOf('Blog', 'What we drank.'),
  });
  [browser, installation] = await Promise.all([openBrowser(), installationEnv()]);
  server = await startServerProcess({
    ...installation.env,
    PARLEY_DEMO: 'off',
    PARLEY_FETCH_ALLOW: site.host,
    PARLEY_CRAWL_PAUSE_MS: '0',
  });
});
afterAll(async () => {
  await browser?.close();
  await server?.kill();
  await installation?.[Symbol.asyncDispose]();
  await site?.close();
});

it('a web site is added after a look at what would be read, and its ledger says what became of each page', async () => {
  const { page, faults } = await openPage(browser, server.url);
  await page.goto(`${server.url}/app/`);
  await arriveSignedUp(page, server.url, installation.env, ada, { tenantName: 'Acme Coffee' });
  await page.goto(`${server.url}/app/t/acme-coffee/sources/new?way=site`);
  await page.getByRole('textbox', { name: 'Address' }).fill(`${site.origin}/`);
  await page.getByLabel('Without these paths').first().fill('/blog');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Try what would be read' }).click();
  await page.getByText('2 pages of 3 that the first page leads to would be read.').waitFor();
  await page.getByText('Your patterns leave it out.').waitFor();
  await expectSound(page, faults);
  await page.getByRole('button', { name: 'Read website' }).click();

  await page.getByRole('tab', { name: 'Ledger' }).click();
  await page.getByText('Done', { exact: true }).first().waitFor();
  await expectSound(page, faults);
  const ledger = page.getByRole('table', { name: 'Ledger' });
  const rowOf = (path: string) =>
    ledger.getByRole('row').filter({ has: page.getByRole('link', { name: `${site.origin}${path}`, exact: true }) });
  await page.getByText('Error (1)').click();
  await rowOf('/lost').getByText('There is no such page.').waitFor();
  expect(await rowOf('/kettles').count()).toBe(0);

  site.pages.set('/lost', pageOf('Found', 'Tea that was lost.'));
  await page.getByRole('button', { name: `Try again: ${site.origin}/lost` }).click();
  await page.getByText('Read (3)').click();
  await rowOf('/lost').getByText('Found').waitFor();
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByText('Unchanged (3)').waitFor();
});
