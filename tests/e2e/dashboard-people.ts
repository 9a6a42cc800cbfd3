import type { Page } from 'playwright-core';
import { readLink } from './read-link.ts';

/** Somebody who signs up in a browser. */
export interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Somebody new, whose address no other file's people have: `company` is to be named after the file. */
export function newcomer(name: string, company: string): Newcomer {
  const first = name.split(' ')[0] ?? name;
  return { name, email: `${first.toLowerCase()}@${company}.example`, password: `${first} weaves patterns at the engine` };
}

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

/** Signs in on `/app/sign-in`, which is open. */
export async function signIn(page: Page, { email, password }: Pick<Newcomer, 'email' | 'password'>): Promise<void> {
  await page.getByRole('textbox', { name: 'E-mail' }).fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}
