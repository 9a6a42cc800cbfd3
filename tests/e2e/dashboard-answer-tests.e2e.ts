import { expect, it } from 'vitest';
import { callAsPage } from './call-as-page.ts';
import { newcomer } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { openJourney } from './open-journey.ts';

const journey = openJourney();
const slug = 'acme-tests';

interface BotRead {
  id: string;
  draft: { fallbackText: string };
}

it('answer tests are written and run, stop a worse draft from being published, and tell how each answer came about', {
  timeout: 480_000,
}, async () => {
  const { page, faults } = await journey.openSignedUp(newcomer('Ada Lovelace', 'tests'), { tenantName: 'Acme Tests' });
  const call = <Body>(method: 'GET' | 'PATCH' | 'POST', path: string, body?: object) =>
    callAsPage<Body>(page, journey.url, method, path, body, slug);
  await call('POST', '/v1/sources', {
    name: 'Hours',
    format: 'markdown',
    text: '# Hours\n\nThe shop in Lund opens at nine in the morning.',
  });
  const sources = () => call<{ items: { status: string }[] }>('GET', '/v1/sources');
  await expect.poll(async () => (await sources()).items.map(({ status }) => status), { timeout: 120_000 }).toEqual(['ready']);
  const [bot] = (await call<{ items: BotRead[] }>('GET', '/v1/bots')).items;
  await page.goto(`${journey.url}/app/t/${slug}/bots/${bot?.id}?tab=tests`);

  const write = async (question: string, words: string) => {
    await page.getByRole('button', { name: 'New test' }).click();
    const dialog = page.getByRole('dialog', { name: 'New test' });
    await dialog.getByRole('textbox', { name: 'Question' }).fill(question);
    await dialog.getByRole('textbox', { name: 'Words' }).fill(words);
    await expectSound(page, faults);
    await dialog.getByRole('button', { name: 'Save test' }).click();
    await page.getByRole('list', { name: 'Answer tests' }).getByText(question).waitFor();
  };
  await write('When does the shop in Lund open?', 'nine in the morning');
  await write('What is the boiling point of tungsten?', bot?.draft.fallbackText ?? '');
  // Its events may break off, as by a restart of the server; the run goes on, and is shown to its end.
  const events = '**/answer-test-runs/*/events';
  await page.route(events, (route) => route.abort());
  await page.getByRole('button', { name: 'Run on draft' }).click();
  const run = page.getByRole('dialog', { name: 'Run' });
  await run.getByText('2 of 2 passed').waitFor();
  await page.unroute(events);
  await expectSound(page, faults);
  await page.keyboard.press('Escape');

  await call('PATCH', `/v1/bots/${bot?.id}`, { draft: { ...bot?.draft, fallbackText: 'No idea.' } });
  await page.reload();
  await page.getByRole('button', { name: 'Publish' }).click();
  const publishing = page.getByRole('dialog', { name: 'Publish version 2' });
  await publishing.getByRole('button', { name: 'Publish' }).click();
  await publishing.getByText('The draft fails answer tests that the published version passes.').waitFor();
  await publishing.getByText('1 of 2 passed, 1 worse than published').waitFor();
  await publishing.getByRole('listitem').filter({ hasText: 'What is the boiling point of tungsten?' }).waitFor();
  await expectSound(page, faults);
  await publishing.getByRole('button', { name: 'Results' }).click();
  await run.getByText('The published version passes this.').waitFor();
  await expectSound(page, faults);
  await run.getByRole('button', { name: 'Close' }).click();
  await publishing.getByRole('checkbox', { name: 'Publish all the same' }).check();
  await publishing.getByRole('button', { name: 'Publish' }).click();
  await page.getByText('Version 2 is published.').waitFor();

  await page.goto(`${journey.url}/app/t/${slug}/conversations?purpose=answer_test`);
  await page.getByRole('link', { name: 'When does the shop in Lund open?' }).first().click();
  await page.getByText('opens at nine in the morning').first().waitFor();
  await expectSound(page, faults);
  await page.getByRole('button', { name: 'Make a test' }).click();
  await page.getByText('The bot has one more answer test').waitFor();
  await page.getByRole('button', { name: 'Trace' }).click();
  const trace = page.getByRole('dialog', { name: 'How the answer came about' });
  await trace.getByRole('region').first().waitFor();
  await expectSound(page, faults);
  await trace.getByRole('button', { name: 'With its recording' }).click();
  await trace.getByText('The same answer, byte for byte.').waitFor();
  await trace.getByRole('button', { name: 'With the draft' }).click();
  await trace.getByRole('region', { name: 'The draft', exact: true }).getByText('opens at nine in the morning').first().waitFor();
  await expectSound(page, faults);

  await page.goto(`${journey.url}/app/t/${slug}/bots/${bot?.id}?tab=tests`);
  await page.getByRole('button', { name: 'Results', exact: true }).first().click();
  await run.getByRole('combobox', { name: 'Compare with' }).click();
  await page.getByRole('option').last().click();
  await run.getByRole('article', { name: 'What is the boiling point of tungsten?' }).getByText('No idea.').waitFor();
  await expectSound(page, faults);
});
