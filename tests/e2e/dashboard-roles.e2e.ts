import { type InstallationEnv, installationEnv } from '@parley/testing/process/installation-env';
import { runParley, type ServerProcess, startServerProcess } from '@parley/testing/process/start-server-process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { callAsPage } from './call-as-page.ts';
import { ada, arriveSignedUp, type Newcomer, signIn } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { openBrowser, openPage } from './open-browser.ts';
import { readLink } from './read-link.ts';

const vera: Newcomer = { name: 'Vera Rubin', email: 'vera@acme.example', password: 'spirals turn faster than light tells' };
const otto: Newcomer = { name: 'Otto Hahn', email: 'otto@other.example', password: 'eleven owls watch the old oak' };

let browser: Browser;
let installation: InstallationEnv;
let server: ServerProcess;

beforeAll(async () => {
  [browser, installation] = await Promise.all([openBrowser(), installationEnv()]);
  server = await startServerProcess({ ...installation.env, PARLEY_DEMO: 'off' });
});
afterAll(async () => {
  await browser?.close();
  await server?.kill();
  await installation?.[Symbol.asyncDispose]();
});

const way = (page: Page, name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });

async function inviteVera(page: Page): Promise<string | null> {
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(vera.email);
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByText(`The invitation is on its way to ${vera.email}.`).waitFor();
  return new URL(await readLink(installation.env, vera.email, '/app/invitation')).searchParams.get('token');
}

async function makeRole(page: Page, name: string, permissions: readonly string[]): Promise<void> {
  await way(page, 'Roles').click();
  await page.getByRole('button', { name: 'New role' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill(name);
  for (const permission of permissions) await page.getByRole('checkbox', { name: permission }).check();
}

async function giveRole(page: Page, role: string): Promise<void> {
  await way(page, 'Team').click();
  await page.getByRole('button', { name: `Actions for ${vera.name}` }).click();
  await page.getByRole('menuitem', { name: 'Change role' }).click();
  await page.getByRole('combobox', { name: 'Role' }).click();
  await page.getByRole('option', { name: role }).click();
  await page.getByRole('button', { name: 'Change role' }).click();
  await page.getByText(`${vera.name} is now: ${role}.`).waitFor();
}

describe('what a member may do', () => {
  it('is what their open page offers, from the invitation through every change to the removal', async () => {
    const owner = await openPage(browser, server.url);
    await arriveSignedUp(owner.page, server.url, installation.env, ada, { tenantName: 'Acme Coffee' });
    await runParley(['tenant', 'plan', 'acme-coffee', 'professional'], installation.env);
    await owner.page.goto(`${server.url}/app/t/acme-coffee/members`);
    const invitation = await inviteVera(owner.page);
    await expectSound(owner.page, owner.faults);

    const { page, faults } = await openPage(browser, server.url);
    await arriveSignedUp(page, server.url, installation.env, vera, { invitation });
    await page.goto(`${server.url}/app/`);
    await page.getByRole('cell', { name: 'Acme Coffee', exact: true }).waitFor();
    const newBot = page.getByRole('button', { name: 'New bot' });
    expect(await newBot.count()).toBe(0);
    const offered = await page.getByRole('navigation').getByRole('link').allTextContents();
    expect(offered).toEqual(expect.arrayContaining(['Bots', 'Sources', 'Team', 'Roles']));
    for (const withheld of ['API keys', 'Single sign-on', 'Domains', 'Audit log', 'Settings']) expect(offered).not.toContain(withheld);
    await expectSound(page, faults);
    await way(page, 'Team').click();
    await page.getByText('Vera Rubin (you)').waitFor();
    expect(await page.getByRole('button', { name: /Invite|Actions for Ada/ }).count()).toBe(0);
    await expectSound(page, faults);
    for (const address of ['settings', 'audit-log', 'start', '../demo/bots']) {
      await page.goto(`${server.url}/app/t/acme-coffee/${address}`);
      await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
      await expectSound(page, faults);
    }
    await page.getByRole('link', { name: 'Go to the start' }).click();
    await page.getByRole('cell', { name: 'Acme Coffee', exact: true }).waitFor();

    await makeRole(owner.page, 'Bot keeper', ['See bots', 'Make, change and publish bots']);
    await expectSound(owner.page, owner.faults);
    await owner.page.getByRole('button', { name: 'Create role' }).click();
    await owner.page.getByText('Bot keeper is saved.').waitFor();
    await giveRole(owner.page, 'Bot keeper');
    await newBot.waitFor();
    await way(page, 'Team').waitFor({ state: 'hidden' });
    await newBot.click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Grinder desk');
    await page.getByRole('button', { name: 'Create bot' }).click();
    await page.getByRole('cell', { name: 'Grinder desk', exact: true }).waitFor();

    await giveRole(owner.page, 'Viewer');
    await newBot.waitFor({ state: 'hidden' });
    await way(page, 'Team').waitFor();

    await owner.page.getByRole('button', { name: `Actions for ${vera.name}` }).click();
    await owner.page.getByRole('menuitem', { name: 'Remove from team' }).click();
    await owner.page.getByRole('dialog').getByText('loses access within seconds').waitFor();
    await expectSound(owner.page, owner.faults);
    await owner.page.getByRole('button', { name: 'Remove from team' }).click();
    await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
    await expectSound(page, faults);
    await page.getByRole('link', { name: 'Go to the start' }).click();
    await page.getByRole('heading', { name: 'You belong to no tenant' }).waitFor();
    await expectSound(page, faults);
  });

  it('ends on an open page when they sign out everywhere from another', async () => {
    const { page, faults } = await openPage(browser, server.url);
    await arriveSignedUp(page, server.url, installation.env, otto, { tenantName: 'Other' });
    await page.goto(`${server.url}/app/t/other/bots`);
    await page.getByRole('cell', { name: 'Other', exact: true }).waitFor();
    const elsewhere = await openPage(browser, server.url);
    await callAsPage(elsewhere.page, server.url, 'POST', '/v1/auth/sign-in', { email: otto.email, password: otto.password });
    await callAsPage(elsewhere.page, server.url, 'POST', '/v1/auth/sign-out-everywhere');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await signIn(page, otto);
    await page.getByRole('cell', { name: 'Other', exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/app/t/other/bots');
    expect(faults).toEqual([]);
  });
});
