import { type InstallationEnv, installationEnv } from '@parley/testing/process/installation-env';
import { runParley, type ServerProcess, startServerProcess } from '@parley/testing/process/start-server-process';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ada, signIn, signUpAndConfirm } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { readLink } from './read-link.ts';

let browser: Browser;
let installation: InstallationEnv;
let server: ServerProcess;
let key: string;

beforeAll(async () => {
  [browser, installation] = await Promise.all([openBrowser(), installationEnv()]);
  server = await startServerProcess(installation.env);
  key = (await runParley(['tenant', 'key', 'demo'], installation.env)).stdout.trim();
});
afterAll(async () => {
  await browser?.close();
  await server?.kill();
  await installation?.[Symbol.asyncDispose]();
});

async function invite(email: string, role: string): Promise<string> {
  const answer = await fetch(`${server.url}/v1/invitations`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify({ email, role }),
  });
  expect(answer.status).toBe(201);
  return readLink(installation.env, email, '/app/invitation');
}

describe('somebody who is invited', () => {
  it('signs up, confirms the address, joins, and makes a bot', async () => {
    const { page, faults } = await openPage(browser, server.url);
    await page.goto(await invite(ada.email, 'admin'));
    await page.getByRole('heading', { name: 'Join Parley demo' }).waitFor();
    await expectSound(page, faults);
    await page.getByRole('link', { name: 'Create an account' }).click();
    await page.getByRole('heading', { name: 'Create your account' }).waitFor();
    await expectSound(page, faults);
    await signUpAndConfirm(page, installation.env, ada);
    await page.getByRole('heading', { name: 'Bots' }).waitFor();
    await page.getByText('Parley guide').waitFor();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'New bot' }).click();
    await page.getByRole('button', { name: 'Create bot' }).click();
    await page.getByText('This is needed.').waitFor();
    await expectSound(page, faults);
    await page.getByRole('textbox', { name: 'Name' }).fill('Warranty desk');
    await page.getByRole('button', { name: 'Create bot' }).click();
    await page.getByRole('cell', { name: 'Warranty desk', exact: true }).waitFor();
    await page.getByText('Warranty desk is there.').waitFor();
    expect(faults).toEqual([]);
  });

  it('comes back after signing out and in again, to the screen that was asked for', async () => {
    const { page, faults } = await openPage(browser, server.url);
    await page.goto(`${server.url}/app/t/demo/bots`);
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
    await page.goto(`${server.url}/app/t/demo/bots`);
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    expect(faults).toEqual([]);
  });

  it('finds everything on a phone, in the dark, in German and from right to left', async () => {
    const { page, faults } = await openPage(browser, server.url, {
      viewport: { width: 390, height: 844 },
      isMobile: true,
      hasTouch: true,
      colorScheme: 'dark',
      locale: 'de-DE',
    });
    await page.goto(`${server.url}/app/`);
    await page.getByRole('heading', { name: 'Anmelden' }).waitFor();
    await expectSound(page, faults);
    await page.getByRole('textbox', { name: 'E-Mail' }).fill(ada.email);
    await page.getByLabel('Passwort', { exact: true }).fill(ada.password);
    await page.getByRole('button', { name: 'Anmelden', exact: true }).click();
    await page.getByText('Parley guide').waitFor();
    await page.evaluate("document.documentElement.setAttribute('dir', 'rtl')");
    await expectSound(page, faults);
    await page.getByRole('button', { name: /Open menu|Menü öffnen/ }).click();
    await page.getByRole('dialog').getByRole('link', { name: 'Bots' }).waitFor();
    await expectSound(page, faults);
  });
});
