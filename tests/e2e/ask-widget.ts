import type { Page } from 'playwright-core';

/** A turn in the widget that was answered whole. */
export const answered = '.turn[data-status=completed]';

/** Asks as soon as nothing is being answered any more: until then Enter keeps what is written. */
export async function ask(page: Page, question: string): Promise<void> {
  const asked = page.getByRole('textbox', { name: 'Your question' });
  await asked.fill(question);
  await page.locator('[data-action="send"]:enabled').waitFor();
  await asked.press('Enter');
}
