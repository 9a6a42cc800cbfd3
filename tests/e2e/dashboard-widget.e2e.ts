import { describe, expect, inject, it } from 'vitest';
import { callAsPage } from './call-as-page.ts';
import { newcomer } from './dashboard-people.ts';
import { expectSound } from './expect-sound.ts';
import { openJourney } from './open-journey.ts';

const journey = openJourney();

interface BotRead {
  id: string;
  draft: { widget: { title: string; light: { accent: string; text: string } }; allowedOrigins: string[]; chat: { transcript: boolean } };
}

describe('an editor who makes a widget', () => {
  it('sees each change at once, takes it back, publishes it, and learns what a page lacks', { timeout: 600_000 }, async () => {
    const { page, faults } = await journey.openSignedUp(newcomer('Mary Somerville', 'widget'), { tenantName: 'Acme Widget' });
    const call = <Body>(path: string) => callAsPage<Body>(page, journey.url, 'GET', path, undefined, 'acme-widget');
    const [bot] = (await call<{ items: BotRead[] }>('/v1/bots')).items;
    const draft = async () => (await call<BotRead>(`/v1/bots/${bot?.id}`)).draft;
    await page.goto(`${journey.url}/app/t/acme-widget/bots/${bot?.id}?tab=appearance`);
    const frame = page.frameLocator('iframe[title="The widget on a site"]');
    const heading = (name: string) => frame.getByRole('heading', { name, exact: true, level: 2 });
    await heading('Acme Widget').waitFor();

    await page.getByRole('textbox', { name: 'Title', exact: true }).fill('Ask Acme');
    await heading('Ask Acme').waitFor();
    await page.keyboard.press('Control+z');
    await heading('Acme Widget').waitFor();
    await page.keyboard.press('Control+Shift+z');
    await heading('Ask Acme').waitFor();

    const launcherColor = () =>
      page
        .frames()
        .find((each) => each.url().endsWith('/widget-preview'))
        ?.evaluate("getComputedStyle(document.querySelector('parley-widget').shadowRoot.querySelector('.launcher')).backgroundColor");
    await page.getByRole('button', { name: 'Plum', exact: true }).click();
    await expect.poll(launcherColor, { timeout: 60_000 }).toBe('rgb(109, 40, 217)');
    await frame.getByRole('textbox', { name: 'Your question' }).fill('What is the boiling point of tungsten?');
    await page.keyboard.press('Enter');
    await frame.getByRole('log').getByText("I don't have that in what I know.").waitFor();

    // The chat is at the width of each device, light and dark.
    const preview = page.getByRole('region', { name: 'Preview', exact: true });
    const framed = preview.locator('iframe');
    for (const [device, width] of [
      ['Tablet', 820],
      ['Phone', 390],
      ['Desktop', 1180],
    ] as const) {
      await preview.locator('label').filter({ hasText: device }).click();
      await expect.poll(() => framed.evaluate((element) => element.clientWidth)).toBe(width);
    }
    for (const scheme of ['dark', 'light']) {
      await preview
        .locator('label')
        .filter({ hasText: scheme === 'dark' ? 'Dark' : 'Light' })
        .click();
      const shown = 'document.documentElement.dataset.scheme';
      await expect
        .poll(() =>
          page
            .frames()
            .find((each) => each.url().endsWith('/widget-preview'))
            ?.evaluate(shown),
        )
        .toBe(scheme);
    }

    const text = page.getByRole('group', { name: 'Light', exact: true }).getByRole('textbox', { name: 'Text', exact: true });
    await text.fill('#ffffff');
    await page.getByText('Some colours could not be read').waitFor();
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByText('Some colours could not be read').waitFor({ state: 'detached' });

    const logo = await page.evaluate(`(() => {
      const canvas = Object.assign(document.createElement('canvas'), { width: 8, height: 8 });
      const context = canvas.getContext('2d');
      context.fillStyle = '#c81e5a';
      context.fillRect(0, 0, 8, 8);
      return canvas.toDataURL('image/png').split(',')[1];
    })()`);
    await page
      .locator('input[type=file][accept*="image"]')
      .first()
      .setInputFiles({ name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from(String(logo), 'base64') });
    await page.getByRole('button', { name: 'Use #c81e5a as primary' }).click();
    await expect.poll(launcherColor, { timeout: 60_000 }).toBe('rgb(200, 30, 90)');

    await page.getByRole('tab', { name: 'Install', exact: true }).click();
    await page.getByRole('tabpanel', { name: 'HTML' }).getByText(`data-bot="${bot?.id}"`).waitFor();
    await page.getByRole('tab', { name: 'Vue', exact: true }).click();
    await page.getByRole('tabpanel', { name: 'Vue' }).getByText(`server: '${journey.url}', bot: '${bot?.id}'`).waitFor();
    await page.getByRole('switch', { name: 'Pages of Parley itself' }).uncheck();
    await page.getByText('An empty list means no site at all, not every site.').waitFor();
    await page.getByRole('switch', { name: 'Pages of Parley itself' }).check();
    await page.getByRole('textbox', { name: 'Add a site' }).fill('Shop.example.com/contact');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('button', { name: 'Remove https://shop.example.com' }).waitFor();
    await page.getByRole('textbox', { name: 'Address of the page' }).fill(`${inject('sharedServer').shop}/faulty.html`);
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    const result = page.getByRole('status').filter({ hasText: 'do not get the chat yet' });
    await result.getByText(`Add ${journey.url} to script-src of its Content-Security-Policy.`).waitFor();
    await result.getByText(`Write ${bot?.id} in its place.`).waitFor();
    await result.getByText(`${inject('sharedServer').shop} is not in the list of sites`).waitFor();
    await expectSound(page, faults);

    const sharing = page.getByRole('region', { name: 'Share a preview', exact: true });
    await sharing.getByRole('button', { name: 'Make a link', exact: true }).click();
    const linking = page.getByRole('dialog', { name: 'Make a link to the draft', exact: true });
    await linking.getByText('30 days', { exact: true }).click();
    await linking.getByRole('button', { name: 'Make a link', exact: true }).click();
    const link = (await linking.getByText(/\/preview#pvl_/).textContent()) ?? '';
    await expectSound(page, faults);
    await linking.getByRole('button', { name: 'I have stored it', exact: true }).click();
    const guest = await journey.open();
    await guest.page.goto(link);
    const shown = guest.page.frameLocator('iframe[title="The chat on a site"]');
    await shown.getByRole('textbox', { name: 'Your question' }).fill('What is the boiling point of tungsten?');
    await guest.page.keyboard.press('Enter');
    await shown.getByRole('log').getByText("I don't have that in what I know.").waitFor();
    await guest.page.getByRole('radio', { name: 'Phone', exact: true }).check();
    await expect.poll(() => guest.page.locator('iframe').evaluate((frame) => frame.clientWidth)).toBe(390);
    await expectSound(guest.page, guest.faults);
    await sharing.getByRole('button', { name: /^Take back the link of/ }).click();
    await page.getByRole('dialog', { name: 'Take this link back?', exact: true }).getByRole('button', { name: 'Take it back' }).click();
    await sharing.getByText('Taken back', { exact: true }).waitFor();
    await sharing.getByText('Last opened').waitFor();
    await guest.page.reload();
    await guest.page.getByRole('heading', { name: 'This preview has ended', exact: true }).waitFor();

    const signedIn = page.getByRole('region', { name: 'Signed-in users', exact: true });
    await signedIn.getByRole('button', { name: 'Make a secret', exact: true }).click();
    const making = page.getByRole('dialog', { name: 'Make a secret to sign with', exact: true });
    await making.getByRole('button', { name: 'Make a secret', exact: true }).click();
    await making.getByText(/^pis_[\w-]{43}$/).waitFor();
    await expectSound(page, faults);
    await making.getByRole('button', { name: 'I have stored it', exact: true }).click();
    const secrets = signedIn.getByRole('list', { name: 'Secrets', exact: true }).getByRole('listitem');
    await secrets.filter({ hasText: 'To sign with' }).waitFor();
    await signedIn.getByRole('button', { name: 'Make another', exact: true }).click();
    const rotating = page.getByRole('dialog', { name: 'Make another secret', exact: true });
    await rotating.getByRole('button', { name: 'Make another', exact: true }).click();
    await rotating.getByRole('button', { name: 'I have stored it', exact: true }).click();
    await signedIn.getByRole('button', { name: 'End the secret before', exact: true }).click();
    await page.getByRole('dialog', { name: 'End this secret?', exact: true }).getByRole('button', { name: 'End it now' }).click();
    await secrets.filter({ hasText: 'Ends' }).waitFor({ state: 'detached' });
    expect(await secrets.count()).toBe(1);

    await page.getByRole('tab', { name: 'Chat', exact: true }).click();
    await page.getByRole('switch', { name: 'Visitors may attach files', exact: true }).check();
    await page.getByRole('switch', { name: /^The conversation by mail/ }).check();
    await page.getByRole('switch', { name: 'Visitors are asked about themselves', exact: true }).check();
    const purpose = page.getByRole('textbox', { name: 'What it is for', exact: true });
    await purpose.fill('');
    await page.getByRole('button', { name: 'Save draft', exact: true }).click();
    await expect.poll(() => purpose.getAttribute('aria-invalid'), { timeout: 60_000 }).toBe('true');
    await purpose.fill('To answer you by mail.');
    await page.getByRole('button', { name: 'Add a field', exact: true }).click();
    const added = page.getByRole('group', { name: 'Fields', exact: true }).getByRole('group').last();
    await added.getByRole('textbox', { name: 'Label', exact: true }).fill('Order number');
    const name = added.getByRole('textbox', { name: 'Name in the data', exact: true });
    expect(await name.inputValue()).toBe('order_number');
    await name.pressSequentially(' 7');
    await added.getByText('Write letters, digits and _ alone', { exact: false }).waitFor();
    const tops = await added.locator('input[type=text]').evaluateAll((inputs) => inputs.map((input) => input.getBoundingClientRect().top));
    expect(tops).toEqual(tops.map(() => tops[0]));
    await name.fill('email');
    await added.getByText('Another field has this name.').waitFor();
    await name.fill('order_no');
    await expectSound(page, faults);
    await page.getByRole('button', { name: 'Save draft', exact: true }).click();
    await expect.poll(draft, { timeout: 60_000 }).toMatchObject({
      widget: { title: 'Ask Acme', light: { accent: '#c81e5a', text: '#1e1533' } },
      allowedOrigins: ['same-origin', 'https://shop.example.com'],
      chat: {
        transcript: true,
        attachments: { maxFiles: 3 },
        collect: { fields: [{ name: 'email' }, { name: 'order_no', label: 'Order number' }], purpose: 'To answer you by mail.' },
      },
    });
    await page.getByRole('button', { name: 'Publish', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: 'Publish version 2' });
    await dialog.getByRole('region', { name: 'Change: Appearance · Title' }).waitFor();
    const sites = dialog.getByRole('region', { name: 'Change: Sites that may embed it' });
    expect(await sites.locator('[data-change]').allInnerTexts()).toEqual([expect.stringMatching(/Added\W*https:\/\/shop\.example\.com$/)]);
    await dialog.getByRole('button', { name: 'Publish', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.goto(`${journey.url}/c/${bot?.id}`);
    await page.getByRole('heading', { name: 'Ask Acme', exact: true, level: 2 }).waitFor();
    await page.getByRole('textbox', { name: 'E-mail', exact: true }).fill('ada@example.com');
    await page.getByRole('button', { name: 'Agree and send', exact: true }).click();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'kettle.png', mimeType: 'image/png', buffer: Buffer.from(String(logo), 'base64') });
    await page.getByRole('button', { name: 'Remove kettle.png', exact: true }).waitFor();
    const asked = page.getByRole('textbox', { name: 'Your question', exact: true });
    await asked.fill('What is the boiling point of tungsten?');
    await page.locator('[data-action="send"]:enabled').waitFor();
    await asked.press('Enter');
    await page.getByRole('button', { name: 'Bad answer', exact: true }).click();
    await page.getByRole('checkbox', { name: 'Something is missing', exact: true }).check();
    await page.locator('[data-action="explain"]').click();
    await page.getByText('Thank you.', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'End the chat', exact: true }).click();
    await page.getByRole('radio', { name: '2 of 5', exact: true }).check();
    await page.locator('[data-action="rate"]').click();
    await page.locator('.turn').first().waitFor({ state: 'detached' });

    await page.goto(`${journey.url}/app/t/acme-widget/conversations?feedback=up`);
    await page.getByText('No conversations', { exact: true }).waitFor();
    await page.getByRole('combobox', { name: 'Visitors thought', exact: true }).click();
    await page.getByRole('option', { name: 'One or two stars', exact: true }).click();
    await page.getByRole('link', { name: 'What is the boiling point of tungsten?', exact: true }).click();
    const about = page.getByRole('region', { name: 'About the visitor', exact: true });
    await about.getByText('ada@example.com', { exact: true }).waitFor();
    await about.getByText('2 stars of five', { exact: true }).waitFor();
    await about.getByRole('list', { name: 'Consents', exact: true }).getByText('Agreed').waitFor();
    await page.getByText('It did not help', { exact: true }).waitFor();
    await page.getByRole('img', { name: 'kettle.png', exact: true }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save kettle.png', exact: true }).click();
    expect((await download).suggestedFilename()).toBe('kettle.png');
    await expectSound(page, faults);
  });
});
