import { describe, expect, it } from 'vitest';
import { readHtml } from '../reading/read-html.ts';
import { tidyBlocks } from '../reading/tidy-blocks.ts';
import { chunkDocument } from './chunk-document.ts';
import { deepLink } from './deep-link.ts';

const url = 'https://acme.example/help';
const place = { format: 'html', page: null, anchor: null, text: 'A refund is paid within 14 days to the account you used.' };

describe('deepLink', () => {
  it.each([
    ['the page of a PDF', { ...place, format: 'pdf', page: 7 }, `${url}#page=7`],
    ['a named heading', { ...place, anchor: 'refunds & co' }, `${url}#refunds%20%26%20co`],
    ['the first words where nothing has a name', place, `${url}#:~:text=A%20refund%20is%20paid%20within%2014%20days%20to`],
    ['words of a list', { ...place, text: '- on-line, by card\n- by bank' }, `${url}#:~:text=on%2Dline%2C%20by%20card`],
    ['the first cell of a table', { ...place, format: 'markdown', text: 'Starter plan | 49' }, `${url}#:~:text=Starter%20plan`],
    ['a single word', { ...place, text: 'Refunds' }, url],
    ['a format that has no places', { ...place, format: 'docx', page: 2, anchor: 'a' }, url],
  ])('opens %s', (_what, where, link) => {
    expect(deepLink(url, where)).toBe(link);
  });

  it('leaves an address alone that names a place already, and one that is not there', () => {
    expect(deepLink(`${url}#intro`, { ...place, anchor: 'refunds' })).toBe(`${url}#intro`);
    expect(deepLink(null, place)).toBeNull();
  });
});

describe('a page read into chunks', () => {
  it('gives each the name of its own heading: its id, that of a link in it, or one right before it', () => {
    const { blocks } = readHtml(`
      <h1 id="top">Help</h1><p>Welcome to our help pages.</p>
      <h2><a name="refunds">Refunds</a></h2><p id="p1">A refund is paid within 14 days.</p>
      <h2>Parcels</h2><p>Parcels leave daily.</p>
      <section id="cards"><h2>Gift cards</h2><p>They are valid for three years.</p></section>
      <h3 id="own"><a id="inner" href="#own">#</a> Vouchers</h3><p>One for each order.</p>`);
    const anchors = [...chunkDocument(tidyBlocks(blocks))].map(({ headingPath, anchor }) => [headingPath.at(-1), anchor]);
    expect(anchors).toEqual([
      ['Help', 'top'],
      ['Refunds', 'refunds'],
      ['Parcels', null],
      ['Gift cards', 'cards'],
      ['Vouchers', 'own'],
    ]);
  });
});
