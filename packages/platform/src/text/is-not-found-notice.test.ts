import { expect, it } from 'vitest';
import { isNotFoundNotice } from './is-not-found-notice.ts';

const page = (title: string, heading = '', text = 'Go back to the start.') => isNotFoundNotice({ title, heading, text });

it('knows a page that says it is not there', () => {
  for (const title of [
    '404',
    '404 – Acme Shop',
    'Page not found | Acme',
    'Error 404',
    'Seite nicht gefunden',
    'Page introuvable',
    'ページが見つかりません',
  ])
    expect(page(title), title).toBe(true);
  expect(page('Acme Shop', 'Oops! That page can’t be found.')).toBe(true);
});

it('takes no other page for one', () => {
  for (const title of ['Returns', '404 Main Street', 'What does “page not found” mean?', 'Lost and found', 'Model 4040'])
    expect(page(title), title).toBe(false);
  expect(page('Page not found', '', 'How to mend it. '.repeat(60))).toBe(false);
});
