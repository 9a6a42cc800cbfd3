import type { Page } from 'playwright-core';
import { callAsPage } from './call-as-page.ts';
import { readLink } from './read-link.ts';

/** Somebody who signs up in a browser. */
export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

export const ada: Newcomer = { name: 'Ada Lovelace', email: 'ada@acme.example', password: 'the engine weaves patterns' };

/** Fills in the form of `/app/sign-up`, which is open, and opens the link that confirms the address. */
export async function signUpAndConfirm(
  page: Page,
  env: Readonly<Record<string, string>>,
  person: Newcomer,
  tenantName?: string,
): Promise<void> {
  await page.getByRole('textbox', { name: 'Your name' }).fill(person.name);
  if (tenantName !== undefined) await page.getByRole('textbox', { name: 'Company or project' }).fill(tenantName);
  await page.getByRole('textbox', { name: 'E-mail' }).fill(person.email);
  await page.getByLabel('New password').fill(person.password);
  await page.getByRole('button', { name: 'Create account' }).click();
  await page.getByRole('heading', { name: 'Look at your mail' }).waitFor();
  await page.goto(await readLink(env, person.email, '/app/verify-email'));
  await page.getByRole('button', { name: 'Confirm and continue' }).click();
}

/** Somebody who has been through the sign-up already, and is signed in where the page is: for journeys that begin later. */
export async function arriveSignedUp(
  page: Page,
  origin: string,
  env: Readonly<Record<string, string>>,
  person: Newcomer,
  place: { tenantName: string } | { invitation: string | null },
): Promise<void> {
  await callAsPage(page, origin, 'POST', '/v1/auth/sign-up', { ...person, ...place });
  const token = new URL(await readLink(env, person.email, '/app/verify-email')).searchParams.get('token');
  await callAsPage(page, origin, 'POST', '/v1/auth/verify-email', { token });
}

/** Signs in on `/app/sign-in`, which is open. */
export async function signIn(page: Page, { email, password }: Pick<Newcomer, 'email' | 'password'>): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
