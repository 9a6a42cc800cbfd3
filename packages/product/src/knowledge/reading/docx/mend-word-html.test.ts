import { expect, it } from 'vitest';
import { boldHeadings, placeNotes } from './mend-word-html.ts';

it('puts each note below its paragraph, and within its cell', () => {
  const mark = (id: string): string => `<sup><a href="#${id}" id="x">[1]</a></sup>`;
  const html = `<p>Three years.${mark('footnote-1')} See${mark('endnote-2')} there.</p><table><tr><td>5${mark('footnote-2')}</td></tr></table>`;
  const notes = ['footnote-1', 'footnote-2', 'endnote-2'].map((id) => `<li id="${id}"><p>${id}</p></li>`).join('');
  expect(placeNotes(`${html}<ol>${notes}</ol>`).replace(/<sup>.*?<\/sup>/g, '')).toBe(
    '<p>Three years. See there.</p><p>footnote-1</p><p>endnote-2</p><table><tr><td>5<p>footnote-2</p></td></tr></table>',
  );
});

it('takes a line in bold for a heading where text follows that is not bold, and it is no sentence', () => {
  const bold = (text: string): string => `<p><strong>${text}</strong></p>`;
  expect(boldHeadings(`${bold('Sick leave')}<p>Call.</p>${bold('Please note.')}<p>Yes.</p>${bold('One')}${bold('Two')}<ul></ul>`)).toBe(
    `<h6>Sick leave</h6><p>Call.</p>${bold('Please note.')}<p>Yes.</p>${bold('One')}<h6>Two</h6><ul></ul>`,
  );
});
