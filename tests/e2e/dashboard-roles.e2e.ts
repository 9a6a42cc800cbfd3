import { runParley } from '@parley/testing/process/start-server-process';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { callAsPage } from './call-as-page.ts';
import { newcomer, signIn } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { openJourney } from './open-journey.ts';
import { readLink } from './read-link.ts';

const ada = newcomer('Ada Lovelace', 'roles');
const vera = newcomer('Vera Rubin', 'roles');
const otto = newcomer('Otto Hahn', 'roles');

const journey = openJourney();

const way = (page: Page, name: string) => page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true });

async function inviteVera(page: Page): Promise<string | null> {
  await page.getByRole('button', { name: 'Invite somebody' }).click();
  await page.getByRole('textbox', { name: 'E-mail address' }).fill(vera.email);
  await page.getByRole('button', { name: 'Send invitation' }).click();
  await page.getByText(`The invitation is on its way to ${vera.email}.`).waitFor();
  return new URL(await readLink(journey.env, vera.email, '/app/invitation')).searchParams.get('token');
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
    const owner = await journey.openSignedUp(ada, { tenantName: 'Acme Roles' });
    await runParley(['tenant', 'plan', 'acme-roles', 'professional'], journey.env);
    await owner.page.goto(`${journey.url}/app/t/acme-roles/members`);
    const invitation = await inviteVera(owner.page);
    await expectSound(owner.page, owner.faults);

    const { page, faults } = await journey.openSignedUp(vera, { invitation });
    await page.goto(`${journey.url}/app/`);
    await page.getByRole('cell', { name: 'Acme Roles', exact: true }).waitFor();
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
      await page.goto(`${journey.url}/app/t/acme-roles/${address}`);
      await page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
      await expectSound(page, faults);
    }
    await page.getByRole('link', { name: 'Go to the start' }).click();
    await page.getByRole('cell', { name: 'Acme Roles', exact: true }).waitFor();

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
    const { page, faults } = await journey.openSignedUp(otto, { tenantName: 'Other' });
    await page.goto(`${journey.url}/app/t/other/bots`);
    await page.getByRole('cell', { name: 'Other', exact: true }).waitFor();
    const elsewhere = await journey.open();
    await callAsPage(elsewhere.page, journey.url, 'POST', '/v1/auth/sign-in', { email: otto.email, password: otto.password });
    await callAsPage(elsewhere.page, journey.url, 'POST', '/v1/auth/sign-out-everywhere');
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await signIn(page, otto);
    await page.getByRole('cell', { name: 'Other', exact: true }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/app/t/other/bots');
    expect(faults).toEqual([]);
  });
});
