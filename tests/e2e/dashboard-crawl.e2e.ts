import { pageOf } from '@parley/testing/site/crawl-rig';
import { startTestSite, type TestSite } from '@parley/testing/site/start-test-site';
import { afterAll, it } from 'vitest';
import { newcomer } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { openJourney } from './open-journey.ts';

let site: TestSite;
const journey = openJourney(async () => {
  site = await startTestSite({
    '/': pageOf('Tea house', 'All about tea.', ['/kettles', '/blog/one', '/lost']),
    '/kettles': pageOf('Kettles', 'A kettle is descaled every two months.'),
    '/blog/one': pageOf('Blog', 'What we drank.'),
  });
  return { PARLEY_DEMO: 'off', PARLEY_FETCH_ALLOW: site.host, PARLEY_CRAWL_PAUSE_MS: '0' };
});
afterAll(() => site?.close());

it('a web site is added after a look at what would be read, and its ledger says what became of each page', async () => {
  const { page, faults } = await journey.openSignedUp(newcomer('Ada Lovelace', 'crawl'), { tenantName: 'Acme Crawl' });
  await page.goto(`${journey.url}/app/t/acme-crawl/sources/new?way=site`);
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
  await rowOf('/kettles').waitFor({ state: 'hidden' });

  site.pages.set('/lost', pageOf('Found', 'Tea that was lost.'));
  await page.getByRole('button', { name: `Try again: ${site.origin}/lost` }).click();
  await page.getByText('Read (3)').click();
  await rowOf('/lost').getByText('Found').waitFor();
  await page.getByRole('button', { name: 'Start again' }).click();
  await page.getByText('Unchanged (3)').waitFor();
});
