import { type FakeModel, startFakeModel } from '@parley/testing/fake-model/start-fake-model';
import { pageOf } from '@parley/testing/site/crawl-rig';
import { startTestSite, type TestSite } from '@parley/testing/site/start-test-site';
import { afterAll, expect, it } from 'vitest';
import { callAsPage } from './call-as-page.ts';
import { newcomer } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { openJourney } from './open-journey.ts';

let site: TestSite;
let model: FakeModel;
const journey = openJourney(async () => {
  site = await startTestSite({
    '/': pageOf('Tea house', 'All about tea.', ['/kettles', '/blog/one', '/lost']),
    '/kettles': pageOf('Kettles', 'A kettle is descaled every two months.'),
    '/blog/one': pageOf('Blog', 'What we drank.'),
  });
  model = await startFakeModel({ embeddings: { synonyms: { cauldron: 'kettle' } } });
  const allowed = `${site.host},${new URL(model.url).host}`;
  return { PARLEY_DEMO: 'off', PARLEY_FETCH_ALLOW: allowed, PARLEY_CRAWL_PAUSE_MS: '0' };
});
afterAll(async () => {
  await Promise.all([site?.close(), model?.close()]);
});

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

it('what is found is tried, pinned and excluded, then found by meaning through an index that is built beside, compared and switched to', {
  timeout: 480_000,
}, async () => {
  const { page, faults } = await journey.openSignedUp(newcomer('Grace Hopper', 'recall'), { tenantName: 'Acme Recall' });
  const add = (name: string, text: string) =>
    callAsPage(page, journey.url, 'POST', '/v1/sources', { name, format: 'markdown', text }, 'acme-recall');
  await add('Kettles', '# Kettles\n\nA kettle is descaled every two months with vinegar.');
  await add('Cups', '# Cups\n\nA cup is washed by hand after every two uses.');
  const sources = () => callAsPage<{ items: { status: string }[] }>(page, journey.url, 'GET', '/v1/sources', undefined, 'acme-recall');
  await expect.poll(async () => (await sources()).items.map(({ status }) => status), { timeout: 120_000 }).toEqual(['ready', 'ready']);

  await page.goto(`${journey.url}/app/t/acme-recall/try-search`);
  await page.getByRole('textbox', { name: 'Question' }).fill('How often is a kettle descaled?');
  await page.keyboard.press('Enter');
  await page.getByText('A bot would answer', { exact: true }).waitFor();
  await page.getByText('“descaled” in the text').waitFor();
  await expectSound(page, faults);
  await page.getByRole('button', { name: 'Pin', exact: true }).first().click();
  await page.getByText('A bot would answer from what is pinned').waitFor();
  await page.getByRole('button', { name: 'Take back the rule for' }).click();
  await page.getByRole('button', { name: 'Exclude', exact: true }).first().click();
  await page.getByText('A rule leaves something out here').waitFor();
  await expectSound(page, faults);

  await page.goto(`${journey.url}/app/t/acme-recall/embeddings`);
  await page.getByText('A server that speaks OpenAI’s embeddings').click();
  await page.getByRole('textbox', { name: 'Name of the model' }).fill('meaning-1');
  await page.getByRole('textbox', { name: 'Address' }).fill(model.openaiUrl);
  await page.getByRole('button', { name: 'Try it' }).click();
  await page.getByText('with 256 numbers').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  const first = page.getByRole('region', { name: 'meaning-1' });
  await first.getByText('2 of 2').waitFor();
  await expectSound(page, faults);
  await page.getByRole('textbox', { name: 'Name of the model' }).fill('meaning-2');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('button', { name: 'Build the new index' }).click();
  const beside = page.getByRole('region', { name: 'meaning-2' });
  await beside.getByRole('button', { name: 'Switch to this index' }).waitFor();
  await beside.getByRole('textbox', { name: 'Questions to compare with' }).fill('How often is a cauldron cleaned?');
  await beside.getByRole('button', { name: 'Compare' }).click();
  await beside.getByText('No first passage changes of 1.').waitFor();
  await expectSound(page, faults);
  await beside.getByRole('button', { name: 'Switch to this index' }).click();
  await beside.getByText('Searched', { exact: true }).waitFor();
  await first.getByRole('button', { name: 'Go back to this index' }).click();
  await first.getByText('Searched', { exact: true }).waitFor();
  await expectSound(page, faults);
});
