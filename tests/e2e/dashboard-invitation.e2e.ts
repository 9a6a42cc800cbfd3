import { runParley } from '@parley/testing/process/start-server-process';
import { beforeAll, describe, expect, it } from 'vitest';
import { callAsPage } from './call-as-page.ts';
import { newcomer, signIn, signUpAndConfirm } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { openJourney } from './open-journey.ts';
import { readLink } from './read-link.ts';

const grace = newcomer('Grace Hopper', 'invitation');
const ada = newcomer('Ada Lovelace', 'invitation');
const tenant = 'acme-invitation';
const journey = openJourney();
let invitation: string;

beforeAll(async () => {
  const { page } = await journey.openSignedUp(grace, { tenantName: 'Acme Invitation' });
  await runParley(['tenant', 'plan', tenant, 'professional'], journey.env);
  await callAsPage(page, journey.url, 'POST', '/v1/invitations', { email: ada.email, role: 'admin' }, tenant);
  invitation = await readLink(journey.env, ada.email, '/app/invitation');
});

describe('somebody who is invited', () => {
  it('signs up, confirms the address, joins, and makes a bot', async () => {
    const { page, faults } = await journey.open();
    await page.goto(invitation);
    await page.getByRole('heading', { name: 'Join Acme Invitation' }).waitFor();
    await expectSound(page, faults);
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByRole('heading', { name: 'Create your account' }).waitFor();
    await expectSound(page, faults);
    await signUpAndConfirm(page, journey.env, ada);
    await page.getByRole('heading', { name: 'Bots', exact: true }).waitFor();
    await page.getByRole('cell', { name: 'Acme Invitation', exact: true }).waitFor();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'New bot' }).click();
    await page.getByRole('button', { name: 'Create bot' }).click();
    await page.getByText('This is needed.').waitFor();
    await expectSound(page, faults);
    await page.getByRole('textbox', { name: 'Name' }).fill('Warranty desk');
    await page.getByRole('button', { name: 'Create bot' }).click();
    await page.getByText('Warranty desk is there.', { exact: true }).waitFor();
    await page.getByRole('cell', { name: 'Warranty desk', exact: true }).waitFor();
    expect(faults).toEqual([]);
  });

  it('comes back after signing out and in again, to the screen that was asked for', async () => {
    const { page, faults } = await journey.open();
    await page.goto(`${journey.url}/app/t/${tenant}/bots`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await expectSound(page, faults);
    await signIn(page, { email: ada.email, password: 'not this one at all' });
    await page.getByText('The e-mail address or the password is wrong.').waitFor();
    await expectSound(page, faults);
    await signIn(page, ada);
    await page.getByRole('cell', { name: 'Warranty desk', exact: true }).waitFor();
    await page.context().clearCookies();
    await page.getByRole('button', { name: 'New bot' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Too late');
    await page.getByRole('button', { name: 'Create bot' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await signIn(page, ada);
    await page.getByRole('cell', { name: 'Warranty desk', exact: true }).waitFor();
    await page.getByRole('button', { name: /Ada Lovelace/ }).click();
    await expectSound(page, faults);
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.goto(`${journey.url}/app/t/${tenant}/bots`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('finds everything on a phone, in the dark, in German and from right to left', async () => {
    const { page, faults } = await journey.open({
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
      colorScheme: 'dark',
      locale: 'de-DE',
    });
    await page.goto(`${journey.url}/app/`);
    await page.getByRole('heading', { name: 'Anmelden' }).waitFor();
    await expectSound(page, faults);
    await page.getByRole('textbox', { name: 'E-Mail' }).fill(ada.email);
    await page.getByLabel('Passwort', { exact: true }).fill(ada.password);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByRole('cell', { name: 'Acme Invitation', exact: true }).waitFor();
    await page.evaluate("document.documentElement.setAttribute('dir', 'rtl')");
    await expectSound(page, faults);
    await page.getByRole('button', { name: /Open menu|Menü öffnen/ }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Bots' }).waitFor();
    await expectSound(page, faults);
  });
});
