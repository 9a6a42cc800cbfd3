import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { callAsPage } from './call-as-page.ts';
import { newcomer } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { openJourney } from './open-journey.ts';
import { readLink } from './read-link.ts';

const ada = newcomer('Ada Lovelace', 'sources');
const vera = newcomer('Vera Rubin', 'sources');
const otto = newcomer('Otto Hahn', 'sources');
const tenant = 'acme-sources';
const handbook = '# Guarantee\n\nEvery grinder has a guarantee of three years from the day it was bought.\n';

const journey = openJourney();

/** Lets files fall on the page, as a hand does that drags them there. */
async function dropFiles(page: Page, files: readonly { name: string; content: string }[]): Promise<void> {
  const transfer = await page.evaluateHandle(`(() => {
    const carried = new DataTransfer();
    for (const { name, content } of ${JSON.stringify(files)}) carried.items.add(new File([content], name));
    return carried;
  })()`);
  await page.dispatchEvent('main', 'dragenter', { dataTransfer: transfer });
  await page.getByText('Drop to add').waitFor();
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer });
}

/** What the tenant's knowledge says to a question, as a bot would find it. */
async function answerTo(page: Page, query: string): Promise<string> {
  const found = await callAsPage<{ passages: { text: string }[]; curated: { answer: string } | null }>(
    page,
    journey.url,
    'POST',
    '/v1/search',
    { query },
    tenant,
  );
  return found.curated?.answer ?? found.passages[0]?.text ?? '';
}

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ has: page.getByRole('link', { name, exact: true }) });

/** Goes on with the key for it until the focus is where it should be. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let step = 0; step < 60; step++) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === element.ownerDocument.activeElement)) return;
  }
  throw new Error(`no way by keyboard to ${target}`);
}

describe('the sources of a tenant', () => {
  it('are dropped, refused with the reason, followed, written by keyboard, asked, switched off, read and removed', async () => {
    const { page, faults } = await journey.openSignedUp(ada, { tenantName: 'Acme Sources' });
    await page.goto(`${journey.url}/app/t/${tenant}/sources`);
    await page.getByRole('heading', { name: 'No sources yet' }).waitFor();
    await expectSound(page, faults);

    await dropFiles(page, [
      { name: 'handbook.md', content: handbook },
      { name: 'invoice.pdf', content: 'MZ this is a program that calls itself a document' },
    ]);
    await page.getByText('The file is not what its name says it is.').waitFor();
    await page.getByText('Give the file the ending of what it really is').waitFor();
    await page.getByText('1 of 2 files added').waitFor();
    await rowOf(page, 'handbook.md').getByText('Ready').waitFor();
    await rowOf(page, 'handbook.md').getByText('1 passage').waitFor();
    await expect.poll(() => answerTo(page, 'How long is the guarantee of a grinder?')).toContain('three years');
    await expectSound(page, faults);
    await dropFiles(page, [{ name: 'handbook.md', content: `${handbook} ` }]);
    await page.getByText('There is a source of this name already.').waitFor();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Replace it' }).click();
    await page.getByText('There is a source of this name already.').waitFor({ state: 'hidden' });
    await rowOf(page, 'handbook.md').getByText('Ready').waitFor();
    await dropFiles(page, [{ name: 'the same.md', content: `${handbook} ` }]);
    await page.getByRole('link', { name: 'Open the source that has it' }).waitFor();
    await page.getByRole('button', { name: 'Clear', exact: true }).click();

    await page.getByRole('link', { name: 'Add a source' }).click();
    await page.getByRole('heading', { name: 'Add a source' }).waitFor();
    await expectSound(page, faults);
    await tabTo(page, page.getByRole('tab', { name: 'Files' }));
    const text = page.getByRole('tab', { name: 'Text' });
    while ((await text.getAttribute('aria-selected')) !== 'true') await page.keyboard.press('ArrowRight');
    const words = page.getByRole('textbox', { name: 'Wording' });
    await words.waitFor();
    await tabTo(page, page.getByRole('textbox', { name: 'Name' }));
    await page.keyboard.type('Opening hours');
    await tabTo(page, words);
    await page.keyboard.type('The shop is open from nine to six.');
    await expectSound(page, faults);
    await tabTo(page, page.getByRole('button', { name: 'Add text' }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Opening hours' }).waitFor();
    await page.getByRole('tab', { name: 'Passages' }).click();
    await page.getByRole('list', { name: 'Passages' }).getByText('open from nine to six').waitFor();
    expect(new URL(page.url()).search).toBe('?tab=passages');
    await expectSound(page, faults);

    await page.goto(`${journey.url}/app/t/${tenant}/sources/new?way=answers`);
    await page.getByRole('textbox', { name: 'Question', exact: true }).fill('When is the shop open?');
    await page.getByRole('button', { name: 'Another way to ask' }).click();
    await page.getByRole('textbox', { name: 'Another way to ask, 2' }).fill('What are your opening hours?');
    await page.getByRole('textbox', { name: 'Answer' }).fill('Always, for you.');
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Add collection' }).click();
    await page.getByText('and 1 other way to ask').waitFor();
    await page.getByText('Ready').first().waitFor();
    await expect.poll(() => answerTo(page, 'When is the shop open?'), { timeout: 60_000 }).toBe('Always, for you.');
    await page.getByRole('button', { name: 'Actions for “When is the shop open?”' }).click();
    await page.getByRole('menuitem', { name: 'Edit answer' }).click();
    await page.getByRole('dialog').getByRole('textbox', { name: 'Answer' }).fill('From nine to six.');
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Save answer' }).click();
    await page.getByText('The answer is saved.').waitFor();
    await page.getByRole('cell', { name: 'From nine to six.' }).waitFor();
    await expectSound(page, faults);

    await page.getByRole('tab', { name: 'Settings' }).click();
    await page.getByRole('combobox', { name: 'Labels' }).fill('hours');
    await page.keyboard.press('Enter');
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await page.getByRole('main').getByRole('link', { name: 'Sources' }).click();
    await page.getByRole('combobox', { name: 'Label', exact: true }).click();
    await page.getByRole('option', { name: 'hours' }).click();
    await rowOf(page, 'handbook.md').waitFor({ state: 'hidden' });
    await page.getByLabel('Label: any').click();
    await page.getByRole('checkbox', { name: 'Choose handbook.md' }).check();
    await page.getByRole('checkbox', { name: 'Choose Opening hours' }).check();
    await page.getByText('2 chosen').waitFor();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Switch off' }).click();
    await rowOf(page, 'handbook.md').getByText('Switched off').waitFor();
    await expect.poll(() => answerTo(page, 'How long is the guarantee of a grinder?')).toBe('');

    await page.getByRole('button', { name: 'Actions for handbook.md' }).click();
    await page.getByRole('menuitem', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByText('1 document and 1 passage go').waitFor();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Delete source' }).click();
    await page.getByText('handbook.md is gone.', { exact: true }).waitFor();
    await rowOf(page, 'handbook.md').waitFor({ state: 'hidden' });
    await expectSound(page, faults);
  });

  it('are read and not written by a viewer, on a phone, in the dark and in German', async () => {
    const owner = await journey.openSignedUp(otto, { tenantName: 'Beta Bikes' });
    const asOwner = <Answer>(method: 'POST' | 'PATCH', path: string, data: object) =>
      callAsPage<Answer>(owner.page, journey.url, method, path, data, 'beta-bikes');
    const text = 'Die Garantie auf jedes Rad dauert sieben Jahre ab dem Kauf.';
    const { id } = await asOwner<{ id: string }>('POST', '/v1/sources', { name: 'Garantie', text });
    await asOwner('PATCH', `/v1/sources/${id}`, { enabled: false });
    await asOwner('POST', '/v1/invitations', { email: vera.email, role: 'viewer' });
    const invitation = new URL(await readLink(journey.env, vera.email, '/app/invitation')).searchParams.get('token');
    const { page, faults } = await journey.openSignedUp(
      vera,
      { invitation },
      {
        viewport: { width: 390, height: 844 },
        isMobile: true,
        hasTouch: true,
        colorScheme: 'dark',
        locale: 'de-DE',
      },
    );
    await page.goto(`${journey.url}/app/t/beta-bikes/sources`);
    await page.getByText('Ausgeschaltet').waitFor();
    await expectSound(page, faults);
    expect(await page.getByRole('link', { name: 'Quelle hinzufügen' }).count()).toBe(0);
    expect(await page.getByRole('checkbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: /Aktionen/ }).count()).toBe(0);
    await page.getByRole('link', { name: 'Garantie' }).click();
    await page.getByRole('tab', { name: 'Passagen' }).click();
    await page.getByText('sieben Jahre ab dem Kauf').waitFor();
    expect(await page.getByRole('tab').allTextContents()).toEqual(['Dokumente', 'Passagen']);
    expect(await page.getByRole('button', { name: 'Einschalten' }).count()).toBe(0);
    await expectSound(page, faults);
    await page.goto(`${journey.url}/app/t/beta-bikes/sources/new`);
    await page.getByRole('heading', { name: 'Hier gibt es nichts' }).waitFor();
    expect(faults).toEqual([]);
  });
});
