// cspell:ignore filechooser
// cspell:ignoreRegExp /[\u0600-\u06ff]+/g
import { releaseAnswer } from './demo-script.ts';
import type { KeyboardVisitor } from './keyboard-visitor.ts';

/** Looks at the widget as it is now, under a name. */
export type Show = (name: string) => Promise<void>;
type Stage = (visitor: KeyboardVisitor, show: Show) => Promise<void>;

const waiting = '.action-card[data-status=waiting]';

/** Opens the menu, whose first choice then has the keyboard, and goes to one of them. */
async function openMenu({ reach, press, settle, isOn }: KeyboardVisitor, action: string): Promise<void> {
  await reach('[data-action=menu]', 'Shift+Tab');
  await press('Enter');
  await settle('menu', '.menu-item');
  if (!(await isOn(`[data-action=${action}]`))) await reach(`[data-action=${action}]`);
}

/** Asks what is answered once `releaseAnswer` is called, and waits until the server has it. */
async function askSlowly(visitor: KeyboardVisitor): Promise<void> {
  const { turns } = visitor.server;
  const before = turns.length;
  await visitor.ask('Say it slowly.');
  while (turns.length === before) await visitor.nextFrame();
}

/**
 * What a visitor meets, stage by stage, reached without a pointer; each stage begins and ends in an empty chat with the keyboard in the
 * composer, but for the first and the last.
 */
export const stages = {
  async launcher({ page, reach, press, settle }, show) {
    await page.locator('.launcher').waitFor();
    await reach('.launcher');
    await show('launcher');
    await press('Enter');
    // The chat lies there unseen while something is asked of the visitor first.
    await page.locator('.log:visible, .sub-view').first().waitFor();
    await settle('the opened chat');
  },
  async details(visitor, show) {
    const { page, words, press, reach, settle, server } = visitor;
    await page.locator('#data-email').waitFor();
    await settle('details', '#sub-view-title');
    await show('details');
    await press('Escape');
    await settle('details put off', 'textarea');
    await visitor.ask('How does Parley keep tenants apart?');
    await page.locator('#data-email').waitFor();
    await reach('#data-email');
    await visitor.type('ada@example.com');
    await reach('[data-action=agree]');
    server.refuseNext('unavailable');
    await press('Enter');
    await page.locator('.field-error').getByText(words.failed_unavailable).waitFor();
    await settle('details refused', '[data-action=agree]');
    await show('details-refused');
    await press('Enter');
    await visitor.answered();
    await settle('details given', 'textarea');
    await visitor.beginAnew();
  },
  async greeting({ settle }, show) {
    await settle('greeting', 'textarea');
    await show('greeting');
  },
  async answer(visitor, show) {
    const { page, words, press, reach, settle, server } = visitor;
    await visitor.ask(words.language === 'ar' ? 'كيف تفصل بين المستأجرين؟' : 'How does Parley keep tenants apart?');
    await visitor.answered();
    await page.locator('.sources').waitFor();
    await reach('[data-citation="2"]', 'Shift+Tab');
    await show('answer');
    server.refuseNext('not_found');
    await press('Enter');
    await page.getByText(words.passageGone).waitFor();
    await press('Escape');
    await settle('back from what is gone', '[data-citation="2"]');
    await press('Enter');
    await page.locator('mark').waitFor();
    await settle('passage', '#sub-view-title');
    await show('passage');
    await reach('.sub-view-body a');
    await press('Escape');
    await settle('back from the passage', '[data-citation="2"]');
    await reach('[data-action=copy]');
    await press('Enter');
    await page.getByText(words.copied).waitFor();
    await reach('[data-action=up]');
    await press('Space');
    await page.locator('[data-action=up][aria-pressed=true]').waitFor();
    await reach('[data-action=down]');
    await press('Enter');
    await page.locator('.why').waitFor();
    await visitor.rest();
    await reach('[value=incomplete]');
    await press('Space');
    await show('feedback');
    await reach('[name=comment]');
    await visitor.type('Which tables?');
    await reach('[data-action=explain]');
    await press('Enter');
    await page.getByText(words.thanks, { exact: true }).waitFor();
    await settle('feedback given', '[data-action=down]');
    await show('feedback-given');
    await reach('textarea');
    await visitor.beginAnew();
  },
  async declined(visitor, show) {
    const { page, words, press, reach, settle } = visitor;
    await visitor.ask('What is the capital of Peru?');
    await visitor.answered();
    await page.locator('[data-action=leave-message]').waitFor();
    await show('declined');
    await reach('[data-action=leave-message]', 'Shift+Tab');
    await press('Enter');
    await page.locator('#message-email').waitFor();
    await settle('message', '#sub-view-title');
    await reach('#message-email');
    await visitor.type('not an address');
    await reach('.primary');
    await press('Enter');
    await settle('message refused', '#message-email');
    await show('message-refused');
    await press('Control+A');
    await visitor.type('ada@example.com');
    await press('Enter');
    await page.getByText(words.messageSent).waitFor();
    await settle('message sent', '#sub-view-title');
    await show('message-sent');
    await press('Escape');
    await settle('back from the message', '[data-action=leave-message]');
    await reach('textarea');
    await visitor.beginAnew();
  },
  async confirmation(visitor, show) {
    const { page, press, reach, settle } = visitor;
    await visitor.ask('Please cancel my order.');
    await page.locator(waiting).waitFor();
    await show('confirmation');
    await reach('[data-action=allow]', 'Shift+Tab');
    await press('Enter');
    await page.locator('.action-card[data-status=done]').waitFor();
    await settle('confirmed', '.action-card');
    await show('confirmed');
    await reach('textarea');
    await visitor.beginAnew();
  },
  async form(visitor, show) {
    const { page, words, press, reach, settle, server } = visitor;
    await visitor.ask('I want to talk to sales.');
    await page.locator(waiting).waitFor();
    await reach('[name=name]', 'Shift+Tab');
    await visitor.type('Ada Lovelace');
    await reach('[name=email]');
    await visitor.type('ada@example.com');
    await reach('[name=topic]');
    await press('ArrowDown');
    server.refuseNext('unavailable');
    await reach('[data-action=allow]');
    await press('Enter');
    await page.locator(`${waiting} .field-error`).getByText(words.failed_unavailable).waitFor();
    await settle('form refused', '[data-action=allow]');
    await show('form-refused');
    await press('Enter');
    await page.locator('.action-card[data-status=done]').waitFor();
    await settle('form sent', '.action-card');
    await reach('textarea');
    await visitor.beginAnew();
  },
  async failure(visitor, show) {
    const { page, press, reach, settle } = visitor;
    await visitor.ask('Will you fail?');
    await visitor.answered();
    await show('failed');
    await reach('[data-action=retry]', 'Shift+Tab');
    await press('Enter');
    await page.locator('.turn').nth(1).waitFor();
    await visitor.answered();
    await settle('tried again', 'textarea');
    await visitor.beginAnew();
  },
  async streaming(visitor, show) {
    const { page, press, reach, settle } = visitor;
    await visitor.ask('Something endless');
    await page.locator('.answer-text').getByText('goes on and').waitFor();
    await show('streaming');
    await reach('[data-action=stop]');
    await press('Enter');
    await visitor.answered();
    await settle('stopped', 'textarea');
    await show('stopped');
    await visitor.beginAnew();
  },
  async reconnecting(visitor, show) {
    const { page, words, server } = visitor;
    await askSlowly(visitor);
    await server.close();
    await page.locator('.note').getByText(words.reconnecting).waitFor();
    await show('reconnecting');
    await server.restart();
    releaseAnswer();
    await visitor.answered();
    await visitor.beginAnew();
  },
  async files(visitor, show) {
    const { page, words, press, reach, settle } = visitor;
    // Whoever listens from the beginning misses none.
    page.on('filechooser', () => undefined);
    const attach = async (name: string) => {
      await reach('[data-action=attach]', 'Shift+Tab');
      const choosing = page.waitForEvent('filechooser');
      await press('Enter');
      await (await choosing).setFiles({ name, mimeType: 'text/plain', buffer: Buffer.from('Order 7') });
      await page.getByText(name, { exact: true }).waitFor();
      await settle('a file is attached', '[data-action=attach]');
      await reach('textarea');
    };
    await attach('order-4711.txt');
    await attach('a-second-file.txt');
    await show('files');
    await reach('[data-action=remove-file]', 'Shift+Tab');
    await press('Enter');
    await page.getByText('a-second-file.txt', { exact: true }).waitFor({ state: 'detached' });
    await settle('a file is removed', '[data-action=attach]');
    await reach('[data-action=speak]');
    await press('Enter');
    await page.getByText(words.listening).waitFor();
    await settle('listening', '[data-action=speak]');
    await press('Enter');
    await page.getByText(words.listening).waitFor({ state: 'detached' });
    await reach('textarea');
    await visitor.ask('Where is my order?');
    await visitor.answered();
    await page.locator('.question .attached').waitFor();
    await visitor.beginAnew();
  },
  async menu(visitor, show) {
    const { page, press, reach, settle } = visitor;
    await openMenu(visitor, 'person');
    await show('menu');
    await press('Escape');
    await settle('menu closed', '[data-action=menu]');
    await press('Enter');
    await settle('menu', '.menu-item');
    await reach('[data-action=earlier]');
    await press('Enter');
    await page.locator('[data-action=resume]').first().waitFor();
    await settle('earlier', '#sub-view-title');
    await show('earlier');
    await reach('[data-action=resume]');
    await press('Enter');
    await page.locator('.turn').first().waitFor();
    await settle('resumed', 'textarea');
    await openMenu(visitor, 'transcript');
    await press('Enter');
    await settle('transcript', '#sub-view-title');
    await reach('#transcript-email');
    await visitor.type('ada@example.com');
    await show('transcript');
    await press('Enter');
    await page.getByText('ada@example.com').waitFor();
    await settle('mailed', '#sub-view-title');
    await show('transcript-sent');
    await press('Escape');
    await settle('back from the mail');
    await reach('textarea');
    await visitor.beginAnew();
  },
  async person(visitor, show) {
    const { page, words, press, reach, settle, server } = visitor;
    await openMenu(visitor, 'person');
    await press('Enter');
    await page.getByText(words.personComing).waitFor();
    await settle('a person is called', '[data-action=menu]');
    const called = server.turns.at(-1);
    if (!called) throw new Error('nobody was called');
    while (!server.desk.isHeard(called.conversationId)) await visitor.nextFrame();
    server.desk.beLate(called.conversationId);
    await page.getByText(words.nobodyFree).waitFor();
    await show('nobody-free');
    server.desk.reply(called.conversationId, called.turnId, 'Grace', 'Hello, this is Grace. What can I do for you?');
    await page.locator('.reply').waitFor();
    await show('person');
    await openMenu(visitor, 'end');
    await press('Enter');
    await page.locator('.stars').waitFor();
    await settle('rating', '#sub-view-title');
    await reach('[name=stars]');
    await press('Space');
    for (let stars = 1; stars < 4; stars++) await press('ArrowRight');
    await show('rating');
    await reach('[data-action=rate]');
    await press('Enter');
    await page.locator('.turn').first().waitFor({ state: 'detached' });
    await settle('rated', 'textarea');
  },
  async unread(visitor, show) {
    const { page, press, settle } = visitor;
    await askSlowly(visitor);
    await press('Escape');
    await settle('closed', '.launcher');
    releaseAnswer();
    await page.locator('.launcher.unread').waitFor();
    await show('unread');
    await press('Enter');
    await visitor.answered();
    await settle('opened again', 'textarea');
  },
} satisfies Record<string, Stage>;

export type StageName = keyof typeof stages;
