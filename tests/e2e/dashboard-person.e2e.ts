import { authenticatorCode } from '@parley/testing/app/authenticator-code';
import { runParley } from '@parley/testing/process/start-server-process';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type Newcomer, newcomer, signIn } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { openJourney } from './open-journey.ts';

const ada = newcomer('Ada Lovelace', 'person');
const grace = newcomer('Grace Hopper', 'person');
const alan = newcomer('Alan Turing', 'person');

const journey = openJourney();

async function signOut(page: Page, person: Newcomer): Promise<void> {
  await page.getByRole('button', { name: new RegExp(person.name) }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('heading', { name: 'Sign in' }).waitFor();
}

async function giveBackupCode(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Backup code' }).fill(code);
  await page.getByRole('button', { name: 'Continue' }).click();
}

async function openAccount(page: Page, person: Newcomer, screen: string): Promise<void> {
  await page.getByRole('button', { name: new RegExp(person.name) }).click();
  await page.getByRole('menuitem', { name: 'Your account' }).click();
  await page.getByRole('link', { name: screen }).click();
  await page.getByRole('heading', { name: screen, level: 1 }).waitFor();
}

/** Sets an authenticator app up on the page that is open; the codes for when it is lost come with it. */
async function setUpSecondFactor(page: Page, person: Newcomer, faults: readonly string[]): Promise<{ secret: string; codes: string[] }> {
  await page.getByRole('button', { name: 'Set up' }).click();
  await page.getByLabel('Your password now').fill(person.password);
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  await expectSound(page, faults);
  const secret = (await page.getByRole('dialog').locator('code').textContent()) ?? '';
  await page.getByRole('textbox', { name: 'Code from the app' }).fill(authenticatorCode(secret, 0));
  await page.getByRole('button', { name: 'Switch on' }).click();
  await page.getByText('You see this only once').waitFor();
  await expectSound(page, faults);
  const codes = await page.getByRole('list', { name: 'Backup codes' }).getByRole('listitem').allInnerTexts();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Download' }).click()]);
  expect(download.suggestedFilename()).toBe('parley-backup-codes.txt');
  await page.getByRole('button', { name: 'I have stored it' }).click();
  await page.getByText('The second factor is on.').waitFor();
  return { secret, codes };
}

describe('a person', () => {
  it('guards their sign-in with an app, comes in by its codes and by each backup code once, and proves it again to switch it off', async () => {
    const { page, faults } = await journey.openSignedUp(ada, { tenantName: 'Acme Looms' });
    await page.goto(`${journey.url}/app/`);
    await openAccount(page, ada, 'Profile');
    await expectSound(page, faults);
    await page.getByRole('link', { name: 'Security' }).click();
    await page.getByRole('heading', { name: 'Security', level: 1 }).waitFor();
    await expectSound(page, faults);
    const { secret, codes } = await setUpSecondFactor(page, ada, faults);
    const [first = '', second = '', third = ''] = codes;
    await signOut(page, ada);
    await signIn(page, ada);
    await page.getByRole('textbox', { name: 'Code from the app' }).fill(authenticatorCode(secret, 1));
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: /Ada Lovelace/ }).waitFor();
    await signOut(page, ada);
    await signIn(page, ada);
    await page.getByRole('button', { name: 'Use a backup code instead' }).click();
    await giveBackupCode(page, first);
    await page.getByRole('button', { name: /Ada Lovelace/ }).waitFor();
    await signOut(page, ada);
    await signIn(page, ada);
    await page.getByRole('button', { name: 'Use a backup code instead' }).click();
    await giveBackupCode(page, first);
    await page.getByText('The code is wrong or was used already.').waitFor();
    await giveBackupCode(page, second);
    await openAccount(page, ada, 'Security');
    await page.getByRole('button', { name: 'Switch off' }).click();
    await page.getByLabel('Your password now').fill(ada.password);
    await asIfLongAgo(page, '**/v1/auth/two-factor/disable', 'second_factor_required');
    await page.getByRole('dialog').getByRole('button', { name: 'Switch off' }).click();
    const question = page.getByRole('dialog', { name: 'Is it you?' });
    await question.getByRole('button', { name: 'Use a backup code instead' }).click();
    await expectSound(page, faults);
    await giveBackupCode(page, third);
    await page.getByText('The second factor is off.').waitFor();
    expect(faults).toEqual([]);
  });

  it('adds a passkey, comes in by it, sees every device and signs another one out', async () => {
    const { page, faults } = await journey.openSignedUp(grace, { tenantName: 'Navy' });
    await addAuthenticator(page);
    await page.goto(`${journey.url}/app/account/security`);
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Desk');
    await asIfLongAgo(page, '**/v1/auth/passkeys/registration/options', 'fresh_sign_in_required');
    const adding = page.getByRole('dialog', { name: 'Add a passkey' }).getByRole('button', { name: 'Continue' });
    await adding.click();
    const question = page.getByRole('dialog', { name: 'Is it you?' });
    await question.waitFor();
    // Escape is an answer to the question alone: what it was asked for stays open, and the keyboard is where it was.
    await page.keyboard.press('Escape');
    await question.waitFor({ state: 'detached' });
    await expect.poll(() => adding.evaluate((button) => button.matches(':focus'))).toBe(true);
    await asIfLongAgo(page, '**/v1/auth/passkeys/registration/options', 'fresh_sign_in_required');
    await page.keyboard.press('Enter');
    await question.getByLabel('Password', { exact: true }).fill(grace.password);
    await question.getByRole('button', { name: 'Continue' }).click();
    await page.getByText('The passkey is added.').waitFor();
    await page.getByRole('button', { name: 'Rename Desk' }).click();
    const renaming = page.getByRole('dialog', { name: 'Rename Desk' });
    await renaming.getByRole('textbox', { name: 'Name' }).fill('Office');
    await renaming.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Office', { exact: true }).waitFor();
    await expectSound(page, faults);
    await signOut(page, grace);
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.getByRole('button', { name: /Grace Hopper/ }).waitFor();
    const elsewhere = await journey.open();
    await elsewhere.page.goto(`${journey.url}/app/account/sessions`);
    await signIn(elsewhere.page, grace);
    await elsewhere.page.getByRole('heading', { name: 'Devices', level: 1 }).waitFor();
    await openAccount(page, grace, 'Devices');
    await expectSound(page, faults);
    await page.getByRole('button', { name: /^Sign out: / }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out' }).click();
    await page.getByText('Signed out.').waitFor();
    await elsewhere.page.reload();
    await elsewhere.page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect([...faults, ...elsewhere.faults]).toEqual([]);
  });

  it('makes another tenant of their own, and begins with its first steps', async () => {
    const { page, faults } = await journey.openSignedUp(alan, { tenantName: 'Turing Machines' });
    await page.goto(`${journey.url}/app/t/turing-machines/bots`);
    await page.getByRole('button', { name: /^Turing Machines/ }).click();
    await page.getByRole('menuitem', { name: 'New tenant' }).click();
    await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Enigma & Co.');
    await expect.poll(() => page.getByRole('textbox', { name: 'Short name' }).inputValue()).toBe('enigma-co');
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Create tenant' }).click();
    await page.waitForURL(/\/t\/enigma-co\/start$/);
    expect(faults).toEqual([]);
  });
});

describe('a program', () => {
  it('comes in by an API key until it is rotated, and by the new one until it is revoked', async () => {
    const { page, faults } = await journey.open();
    await page.goto(`${journey.url}/app/t/navy/api-keys`);
    await signIn(page, grace);
    await page.getByRole('heading', { name: 'No API keys' }).waitFor();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'New API key' }).first().click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Importer');
    await page.getByRole('checkbox', { name: 'See bots' }).check();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Create key' }).click();
    const text = page.getByRole('dialog').locator('code');
    await page.getByText('You see this only once').waitFor();
    const before = (await text.textContent()) ?? '';
    await page.getByRole('button', { name: 'I have stored it' }).click();
    expect(await listBots(before)).toBe(200);
    await page.getByRole('button', { name: 'Actions for Importer' }).click();
    await page.getByRole('menuitem', { name: 'Rotate' }).click();
    await page.getByRole('combobox', { name: 'The present text stays good' }).click();
    await page.getByRole('option', { name: 'not at all' }).click();
    await page.getByRole('button', { name: 'Rotate' }).click();
    await page.getByText('You see this only once').waitFor();
    const after = (await text.textContent()) ?? '';
    await page.getByRole('button', { name: 'I have stored it' }).click();
    expect(await listBots(after)).toBe(200);
    await expect.poll(() => listBots(before)).toBe(401);
    await page.getByRole('button', { name: 'Actions for Importer' }).click();
    await page.getByRole('menuitem', { name: 'Revoke' }).click();
    await page.getByRole('button', { name: 'Revoke key' }).click();
    await page.getByText('Importer is revoked.').waitFor();
    await expect.poll(() => listBots(after)).toBe(401);
    expect(faults).toEqual([]);
  });

  it('and single sign-on are set up on a phone too, in the dark, in German and from right to left', async () => {
    const { page, faults } = await journey.open({
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
      colorScheme: 'dark',
      locale: 'de-DE',
    });
    await page.goto(`${journey.url}/app/t/navy/api-keys`);
    await page.getByRole('textbox', { name: 'E-Mail' }).fill(grace.email);
    await page.getByLabel('Passwort', { exact: true }).fill(grace.password);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByRole('heading', { name: 'Keine API-Schlüssel' }).waitFor();
    await page.evaluate("document.documentElement.setAttribute('dir', 'rtl')");
    await page.getByRole('button', { name: 'Neuer API-Schlüssel' }).first().click();
    await page.getByRole('textbox', { name: 'Name' }).waitFor();
    await expectSound(page, faults);
    await runParley(['tenant', 'plan', 'navy', 'enterprise'], journey.env);
    await page.goto(`${journey.url}/app/t/navy/single-sign-on`);
    await page.evaluate("document.documentElement.setAttribute('dir', 'rtl')");
    await page.getByRole('button', { name: 'Verbindung hinzufügen' }).first().click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Hafen');
    await page.getByRole('button', { name: 'Weiter' }).click();
    await page.getByRole('heading', { name: 'Hafen' }).waitFor();
    await page.getByRole('button', { name: 'Hafen testen' }).click();
    await page.getByText('Noch kann sich damit niemand anmelden:').waitFor();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Hafen ändern' }).click();
    await page.getByRole('textbox', { name: 'Client-ID' }).waitFor();
    await expectSound(page, faults);
    await page.goto(`${journey.url}/app/t/navy/domains`);
    await page.getByRole('button', { name: 'Domain hinzufügen' }).first().click();
    await page.getByRole('textbox', { name: 'Domain' }).fill('navy.example');
    await page.getByRole('dialog').getByRole('button', { name: 'Domain hinzufügen' }).click();
    await page.getByRole('heading', { name: 'navy.example' }).waitFor();
    await expectSound(page, faults);
  });
});

/** Answers the next such request as the API answers one whose proof is too old; the one after it goes through. */
async function asIfLongAgo(page: Page, address: string, code: string): Promise<void> {
  const problem = JSON.stringify({ type: 'about:blank', title: code, status: 403, code, requestId: 'as-if-long-ago' });
  let isAnswered = false;
  // Not once and away: where nothing is left to answer, the browser stops asking, and what it is about to fetch may hang.
  await page.route(address, (route) => {
    if (isAnswered) return route.continue();
    isAnswered = true;
    return route.fulfill({ status: 403, contentType: 'application/problem+json', body: problem });
  });
}

/** Gives a page a device that keeps passkeys and finds its person to be there. */
async function addAuthenticator(page: Page): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  await debug.send('WebAuthn.enable');
  await debug.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

async function listBots(key: string): Promise<number> {
  return (await fetch(`${journey.url}/v1/bots`, { headers: { authorization: `Bearer ${key}` } })).status;
}
