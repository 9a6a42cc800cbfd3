import { expect, it } from 'vitest';
import { readHtml } from './read-html.ts';

const texts = (html: string): string[] => readHtml(html).blocks.map(({ text }) => text);

it('leaves out a column that holds nothing but pictures', () => {
  const icons = '<table><tr><td><img src=a.png><td>Flight mode is on.<td>Menu<tr><td><img src=b.png><td>A device is paired.<td>Bar</table>';
  expect(texts(icons)).toEqual(['Flight mode is on. | Menu\nA device is paired. | Bar']);
  expect(texts('<table><tr><td><td>Pro<tr><td>Seats<td>10</table>')[0]).toContain('Seats | 10');
});

it('keeps the columns of a table whose cells stretch over several', () => {
  const html =
    '<table><tr><th rowspan=2>Region<th colspan=2>Price<tr><td>Small<td>Large<tr><td rowspan=2>Europe<td>1<td>2<tr><td>3<td>4<tr><td colspan=3>All prices in euros</table>';
  expect(texts(html)).toEqual(['Region | Price\nRegion | Small | Large\nEurope | 1 | 2\nEurope | 3 | 4\nAll prices in euros']);
});

it('leaves out the marks of notes, and no other link within the page', () => {
  const html =
    '<p>Three years.<sup><a href="#n1">1</a></sup> Two<a href="n.xhtml#n2" epub:type="noteref">a</a> of 5 m<sup>2</sup>, see <a href="#c3">3</a> and [<a href="#x">FAQ</a>] <a href="#cite">[2]</a></p><ol><li>A note. <a href="#r1">↩︎</a></li></ol>';
  expect(texts(html)).toEqual(['Three years. Two of 5 m2, see 3 and [FAQ]', '1. A note.']);
});

it('leaves out lists of contents and what leads to the next page, and keeps lists that say something', () => {
  const links = (count: number): string =>
    Array.from({ length: count }, (_, at) => `<li><a href="ch1.html#s${at}">Part ${at}</a></li>`).join('');
  const html = `<ul>${links(3)}</ul><div class="navfooter"><table><tr><td>Prev<td>Next</table></div><h1 class="toc">x</h1><p>Text.</p><ul>${links(2)}</ul><ul><li><a href="mailto:a@b.c">a@b.c</a><li><a href="tel:1">1</a><li><a href="/x">Manual</a></ul>`;
  expect(texts(html)).toEqual(['Text.', '- Part 0\n- Part 1', '- a@b.c\n- 1\n- Manual']);
  expect(texts(`<ul>${links(3)}</ul>`)).toEqual(['- Part 0\n- Part 1\n- Part 2']);
});

it.each([
  ['Returns – Acme Shop', 'Acme Shop', 'Returns'],
  ['ACME Shop | Returns', 'Acme Shop', 'Returns'],
  ['Acme Shop', 'Acme Shop', 'Acme Shop'],
  ['About the Acme Shop', 'Acme Shop', 'About the Acme Shop'],
  ['Returns – Acme Shop', '', 'Returns – Acme Shop'],
])('names a page "%s" of the site "%s" by what is its own: %s', (title, site, name) => {
  expect(readHtml(`<meta property="og:site_name" content="${site}"><title>${title}</title><p>Text.</p>`).title).toBe(name);
});
