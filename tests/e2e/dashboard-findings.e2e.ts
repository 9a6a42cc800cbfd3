import { describe, expect, it } from 'vitest';
import { callAsPage } from './call-as-page.ts';
import { newcomer } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { openJourney } from './open-journey.ts';

const journey = openJourney();

const texts = {
  'Shipping page': '# Shipping\n\n## How long does delivery take?\n\nDelivery takes 2 to 3 working days.',
  'Old handbook': '# Handbook\n\n## How long does the delivery take?\n\nDelivery takes 5 to 7 working days.',
};

describe('an editor', () => {
  it('sees what two sources contradict each other in, and dismisses it', { timeout: 480_000 }, async () => {
    const { page, faults } = await journey.openSignedUp(newcomer('Ada Lovelace', 'findings'), { tenantName: 'Acme Findings' });
    for (const [name, text] of Object.entries(texts))
      await callAsPage(page, journey.url, 'POST', '/v1/sources', { name, format: 'markdown', text }, 'acme-findings');
    const found = async (): Promise<number> =>
      (await callAsPage<{ openCount: number }>(page, journey.url, 'GET', '/v1/findings', undefined, 'acme-findings')).openCount;
    await expect.poll(found, { timeout: 120_000 }).toBe(1);
    await page.goto(`${journey.url}/app/t/acme-findings/findings`);
    const card = page.getByRole('article', { name: 'Contradiction: Different quantities' });
    await card.waitFor();
    expect(await card.locator('mark').allTextContents()).toEqual(['2 to 3 working days', '5 to 7 working days']);
    expect(await card.getByRole('link').allTextContents()).toEqual(Object.keys(texts));
    await expectSound(page, faults);
    await card.getByRole('button', { name: 'Dismiss' }).click();
    await page.getByRole('heading', { name: 'Nothing contradicts itself' }).waitFor();
    await page.getByText('Dismissed', { exact: true }).click();
    await card.getByText('Ada Lovelace').waitFor();
    await card.getByRole('button', { name: 'Open again' }).waitFor();
    await expectSound(page, faults);
  });
});
