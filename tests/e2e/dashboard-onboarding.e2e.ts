import { readFile } from 'node:fs/promises';
import { runParley } from '@parley/testing/process/start-server-process';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { newcomer, signUpAndConfirm } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { openJourney } from './open-journey.ts';
import { readLink } from './read-link.ts';

const ada = newcomer('Ada Lovelace', 'onboarding');
const bruno = newcomer('Bruno Engel', 'onboarding');
const carla = newcomer('Carla Diaz', 'onboarding');
const handbook = '# Guarantee\n\nEvery grinder has a guarantee of three years from the day it was bought.\n';
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const journey = openJourney();

/** What stands in one row of the changes of an audit entry. */
async function changeOf(page: Page, field: string): Promise<string[]> {
  return page
    .getByRole('table', { name: 'Changes' })
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: field, exact: true }) })
    .getByRole('cell')
    .allTextContents();
}

describe('somebody who comes to an installation without an invitation', () => {
  it('signs up, gives the bot something to read, and gets an answer that shows the words it stands on', async () => {
    const { page, faults } = await journey.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.goto(`${journey.url}/app/`);
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByRole('heading', { name: 'Create your account' }).waitFor();
    await expectSound(page, faults);
    await signUpAndConfirm(page, journey.env, ada, 'Acme Coffee');

    await page.getByRole('heading', { name: 'What should your bot be called?' }).waitFor();
    await expectSound(page, faults);
    await page.getByRole('textbox', { name: 'Name' }).fill('Grinder desk');
    await page.getByRole('button', { name: 'Continue' }).click();

    await page.getByRole('heading', { name: 'Give it something to read' }).waitFor();
    await expectSound(page, faults);
    await page
      .getByLabel('Drop a file here, or choose one')
      .setInputFiles({ name: 'handbook.md', mimeType: 'text/markdown', buffer: Buffer.from(handbook) });

    await page.getByRole('heading', { name: 'Ask Grinder desk something' }).waitFor();
    await expectSound(page, faults);
    await page.getByRole('textbox', { name: 'Your question' }).fill('How long is the guarantee?');
    await page.keyboard.press('Enter');
    const sources = page.getByRole('list', { name: 'What the answer stands on' });
    await sources.getByText('guarantee of three years').waitFor();
    await expect.poll(() => page.getByRole('log').textContent()).toContain('three years');

    await page.getByRole('heading', { name: 'Put it on your site' }).waitFor();
    await expectSound(page, faults);
    await page.getByRole('textbox', { name: 'Address of your site' }).fill('www.acme.example');
    await page.getByRole('button', { name: 'Allow this site' }).click();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Copy: Line for your site' }).click();
    await expect
      .poll(() => page.evaluate('navigator.clipboard.readText()'))
      .toMatch(new RegExp(`^<script src="${journey.url}/widget.js" data-bot="bot_[0-9a-z]{26}" async></script>$`));
    await page.getByRole('link', { name: 'Go to your bots' }).click();
    await page.getByRole('cell', { name: 'Grinder desk', exact: true }).waitFor();
    await expectSound(page, faults);
  });

  it('decides about the tenant, and finds who decided what in the audit log and in its export', async () => {
    const { page, faults } = await journey.openSignedUp(carla, { tenantName: 'Gamma Tea' });
    await runParley(['tenant', 'plan', 'gamma-tea', 'professional'], journey.env);
    await page.goto(`${journey.url}/app/t/gamma-tea/settings`);
    await page.getByRole('heading', { name: 'Settings' }).waitFor();
    const name = page.getByRole('textbox', { name: 'Name', exact: true });
    await name.fill('Gamma Leaves');
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Europe/Vienna');
    await page.getByRole('option', { name: 'Europe/Vienna' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await page.getByRole('button', { name: /Gamma Leaves/ }).waitFor();
    await page.locator('input[type=file]').setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(pixel, 'base64') });
    await page.getByRole('img', { name: 'Logo of Gamma Leaves' }).waitFor();
    await expectSound(page, faults);

    await page.getByRole('link', { name: 'Audit log' }).click();
    await page.getByRole('cell', { name: 'Logo set', exact: true }).waitFor();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Details: Settings changed, Carla Diaz' }).click();
    await page.getByRole('dialog', { name: 'Settings changed' }).getByText('Carla Diaz (member)').waitFor();
    expect(await changeOf(page, 'name')).toEqual(['Gamma Tea', 'Gamma Leaves']);
    expect(await changeOf(page, 'timeZone')).toEqual(['UTC', 'Europe/Vienna']);
    await expectSound(page, faults);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });

    await page.getByRole('button', { name: 'Export' }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('menuitem', { name: 'As JSON lines' }).click()]);
    expect(download.suggestedFilename()).toBe('gamma-tea-audit-log.jsonl');
    const lines = (await readFile(await download.path(), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { action: string });
    expect(lines.map(({ action }) => action)).toEqual(expect.arrayContaining(['tenant.changed', 'tenant.logo_set']));
    expect(faults).toEqual([]);
  });

  it('does the same on a phone, in the dark and in German', async () => {
    const { page, faults } = await journey.open({
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
      colorScheme: 'dark',
      locale: 'de-DE',
    });
    await page.goto(`${journey.url}/app/sign-up`);
    await page.getByRole('textbox', { name: 'Ihr Name' }).fill(bruno.name);
    await page.getByRole('textbox', { name: 'Firma oder Projekt' }).fill('Beta Räder');
    await page.getByRole('textbox', { name: 'E-Mail' }).fill(bruno.email);
    await page.getByLabel('Neues Passwort').fill(bruno.password);
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Konto anlegen' }).click();
    await page.getByRole('heading', { name: 'Sehen Sie in Ihre E-Mails' }).waitFor();
    await expectSound(page, faults);
    await page.goto(await readLink(journey.env, bruno.email, '/app/verify-email'));
    await page.getByRole('button', { name: 'Bestätigen und weiter' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Radauskunft');
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByRole('button', { name: 'Stattdessen Text einfügen' }).click();
    await page.getByRole('textbox', { name: 'Text, aus dem' }).fill('Die Garantie auf jedes Rad dauert sieben Jahre ab dem Kauf.');
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Text lesen' }).click();
    await page.getByRole('textbox', { name: 'Ihre Frage' }).fill('Wie lange dauert die Garantie?');
    await page.getByRole('button', { name: 'Fragen' }).click();
    await page.getByRole('list', { name: 'Worauf' }).getByText('sieben Jahre').waitFor();
    await expectSound(page, faults);
  });
});
