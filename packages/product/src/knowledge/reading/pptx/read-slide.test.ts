import { expect, it } from 'vitest';
import { readSlide } from './read-slide.ts';

const shape = (text: string, type = ''): string =>
  `<p:sp><p:nvPr>${type === '' ? '' : `<p:ph type="${type}"/>`}</p:nvPr><p:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></p:txBody></p:sp>`;
const cell = (text: string, merge = ''): string => `<a:tc${merge}><a:txBody><a:p><a:r><a:t>${text}</a:t></a:r></a:p></a:txBody></a:tc>`;

it('reads what a slide says, without what stands on every slide or stands there twice', () => {
  const numbered = '<p:sp><a:p><a:fld type="slidenum"><a:t>7</a:t></a:fld></a:p></p:sp>';
  const twice = `<mc:AlternateContent><mc:Choice>${shape('Once.')}</mc:Choice><mc:Fallback>${shape('Once.')}</mc:Fallback></mc:AlternateContent>`;
  const table = `<a:tbl><a:tr>${cell('P1', ' rowSpan="2"')}${cell('10 l')}</a:tr><a:tr>${cell('', ' vMerge="1"')}${cell('12 l')}</a:tr></a:tbl>`;
  const xml = `<p:sld>${shape('Body.')}${shape('Pumps', 'title')}${shape('7', 'sldNum')}${shape('Confidential', 'ftr')}${numbered}${twice}${table}<dgm:relIds r:dm="r4"/></p:sld>`;
  expect(readSlide(xml)).toEqual({
    isHidden: false,
    diagrams: ['r4'],
    blocks: [
      { kind: 'heading', level: 2, text: 'Pumps' },
      { kind: 'paragraph', text: 'Body.' },
      { kind: 'paragraph', text: 'Once.' },
      { kind: 'table', text: 'P1 | 10 l\nP1 | 12 l' },
    ],
  });
  expect(readSlide('<p:sld show="0"/>').isHidden).toBe(true);
});

it('takes a line on top of a slide for its title where none is marked', () => {
  const kinds = (xml: string): string[] => readSlide(xml).blocks.map(({ kind }) => kind);
  expect(kinds(`<p:sld>${shape('Pumps')}${shape('They run.')}</p:sld>`)).toEqual(['heading', 'paragraph']);
  expect(kinds(`<p:sld>${shape('They run.')}${shape('Pumps')}</p:sld>`)).toEqual(['paragraph', 'paragraph']);
});
