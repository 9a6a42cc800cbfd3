import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { accessibilityFaults } from './open-browser.ts';

/** Expects of the page as it is now that axe finds nothing, that it is no wider than its window, and that nothing went wrong in it. */
export async function expectSound(page: Page, faults: readonly string[]): Promise<void> {
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth')).toBe(false);
  expect(faults).toEqual([]);
}
