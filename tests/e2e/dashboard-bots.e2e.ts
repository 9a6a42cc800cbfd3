import { describe, expect, it } from 'vitest';
import { callAsPage } from './call-as-page.ts';
import { newcomer } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { openJourney } from './open-journey.ts';

const journey = openJourney();
const onePixel = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==', 'base64');

interface BotRead {
  id: string;
  name: string;
  revision: number;
  draft: { greeting: string; instructions: string; grounding: string };
  published: { number: number; config: { grounding: string } };
}

describe('an editor', () => {
  it('changes a bot beside somebody else, sees what visitors will notice, publishes it, and goes back', { timeout: 480_000 }, async () => {
    const { page, faults } = await journey.openSignedUp(newcomer('Ada Lovelace', 'bots'), { tenantName: 'Acme Bots' });
    const call = <Body>(method: 'GET' | 'PATCH', path: string, body?: object) =>
      callAsPage<Body>(page, journey.url, method, path, body, 'acme-bots');
    const [bot] = (await call<{ items: BotRead[] }>('GET', '/v1/bots')).items;
    const read = () => call<BotRead>('GET', `/v1/bots/${bot?.id}`);
    await page.goto(`${journey.url}/app/t/acme-bots/bots`);
    await page.getByRole('link', { name: 'Acme Bots', exact: true }).click();
    await page.getByRole('heading', { name: 'Acme Bots', level: 1 }).waitFor();

    await page.getByRole('radio', { name: 'Strict' }).check();
    // Somebody else was faster, with another field.
    const { draft, revision } = await read();
    await call('PATCH', `/v1/bots/${bot?.id}`, { draft: { ...draft, greeting: 'Hello from elsewhere' }, revision });
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Somebody else saved this draft meanwhile').waitFor();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect.poll(async () => (await read()).draft).toMatchObject({ grounding: 'strict', greeting: 'Hello from elsewhere' });

    // What is typed while a save is under way is not in it, and waits to be saved in its turn.
    const greeting = page.getByRole('textbox', { name: 'Greeting' });
    await page.route(`**/v1/bots/${bot?.id}`, async (route) => {
      if (route.request().method() === 'PATCH') await greeting.fill('Hello again');
      await route.continue();
    });
    await greeting.fill('Hello');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect.poll(async () => (await read()).draft.greeting).toBe('Hello');
    await page.unroute(`**/v1/bots/${bot?.id}`);
    await page.locator('button:enabled', { hasText: /^Discard$/ }).waitFor();
    expect(await greeting.inputValue()).toBe('Hello again');
    await page.getByRole('link', { name: 'Leads' }).click();
    const leaving = page.getByRole('dialog', { name: 'Leave without saving?' });
    await expectSound(page, faults);
    await leaving.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect.poll(async () => (await read()).draft.greeting).toBe('Hello again');

    // A new name counts at once and leaves alone what waits to be saved.
    await greeting.fill('Welcome');
    await page.getByRole('button', { name: 'Rename bot' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Acme Guide');
    await page.getByRole('button', { name: 'Rename', exact: true }).click();
    await page.getByRole('heading', { name: 'Acme Guide', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'File', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Fill the draft from a template' }).click();
    await page.getByRole('radio', { name: 'Healthcare information and appointments' }).check();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Fill the draft' }).click();
    expect(await greeting.inputValue()).toContain('our practice');
    await greeting.fill('Welcome');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect
      .poll(async () => (await read()).draft)
      .toMatchObject({ greeting: 'Welcome', grounding: 'strict', actions: ['book_appointment', 'contact_form'] });
    await call('PATCH', `/v1/bots/${bot?.id}`, { draft: { ...(await read()).draft, fallbackText: "I don't have that in what I know." } });
    await page.reload();

    const log = page.getByRole('log', { name: 'Conversation' });
    const ask = async (question: string) => {
      await page.getByRole('textbox', { name: 'Your question' }).fill(question);
      await page.getByRole('button', { name: 'Ask', exact: true }).click();
    };
    await ask('What is the boiling point of tungsten?');
    await log.getByText("I don't have that in what I know.").waitFor();
    await log.getByRole('button', { name: 'How this answer came about' }).click();
    await page.getByRole('dialog', { name: 'How the answer came about' }).getByRole('region').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('textbox', { name: 'Words' }).fill('Ask our staff, please.');
    await page.getByText('Save your changes to try them.').waitFor();
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('Save your changes to try them.').waitFor({ state: 'detached' });
    await ask('What is the boiling point of tungsten?');
    await log.getByText('Ask our staff, please.').waitFor();
    // While something is answered it is disabled, and fades in after that.
    await page.locator('button:enabled', { hasText: /^Begin anew$/ }).waitFor();
    await expectSound(page, faults);

    await page.getByRole('tab', { name: 'Model' }).click();
    await page.getByRole('combobox', { name: 'Model', exact: true }).first().fill('extractive');
    await page.getByRole('textbox', { name: 'Temperature' }).fill('0.5');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByText('The chosen model does not take this.', { exact: false }).waitFor();
    await expectSound(page, faults);
    await page.getByRole('textbox', { name: 'Temperature' }).fill('');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect.poll(async () => (await read()).draft).toMatchObject({ model: 'extractive', temperature: null });
    await page.getByRole('tab', { name: 'Knowledge' }).click();
    await page.getByText('There is no such source.').waitFor();
    await expectSound(page, faults);
    await page.getByRole('tab', { name: 'Instructions' }).click();
    await page.getByRole('switch', { name: 'There are opening hours' }).check();
    await page.getByRole('textbox', { name: 'Monday, from' }).fill('08:30');
    await page.locator('input[type=file][accept*="image"]').setInputFiles({ name: 'face.png', mimeType: 'image/png', buffer: onePixel });
    await page.getByRole('button', { name: 'Remove picture' }).waitFor();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect
      .poll(async () => (await read()).draft)
      .toMatchObject({
        avatar: expect.stringMatching(/^data:image\/png/),
        hours: { open: expect.arrayContaining([{ weekday: 1, from: '08:30', to: '17:00' }]) },
      });

    await page.getByRole('button', { name: 'Publish' }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish version 2' });
    await dialog.getByRole('region', { name: 'Change: Grounding' }).waitFor();
    await dialog.getByRole('textbox', { name: 'Note' }).fill('Nothing without a source');
    await expectSound(page, faults);
    await dialog.getByRole('button', { name: 'Publish' }).click();
    await page.getByText('Version 2 is published.').waitFor();

    await page.getByRole('tab', { name: 'Versions' }).click();
    await page.getByRole('row', { name: /Version 2.*Nothing without a source/ }).waitFor();
    await page.getByRole('button', { name: 'Roll back to version 1' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Roll back' }).click();
    await page.getByRole('row', { name: /Version 3.*Version 1 again/ }).waitFor();
    const after = await read();
    expect(after.draft.grounding).toBe('strict');
    expect(after.published).toMatchObject({ number: 3, config: { grounding: 'balanced' } });
    await expectSound(page, faults);

    const { name } = after;
    await page.getByRole('button', { name: 'File' }).click();
    await page.getByRole('menuitem', { name: 'Delete bot' }).click();
    const asked = page.getByRole('dialog', { name: 'Delete this bot?' });
    await expect.poll(() => asked.getByRole('button', { name: 'Delete bot' }).isDisabled()).toBe(true);
    await asked.getByRole('textbox').fill(name);
    await expectSound(page, faults);
    await asked.getByRole('button', { name: 'Delete bot' }).click();
    await page.getByText(/is deleted, with \d+ conversations?\./).waitFor();
    await page.waitForURL('**/t/acme-bots/bots');
    expect(await call('GET', '/v1/bots')).toMatchObject({ items: [] });
    await expectSound(page, faults);
  });
});
