import { expect, it } from 'vitest';
import { readHtml } from './read-html.ts';

const texts = (html: string): string[] => readHtml(html).blocks.map(({ text }) => text);

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
