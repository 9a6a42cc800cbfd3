import { expect, it } from 'vitest';
import { headingRules } from './heading-styles.ts';

const style = (id: string, name: string, rest = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${rest}</w:style>`;

it('knows headings by what a style is based on and by its outline, and leaves out the contents', () => {
  const based = (on: string): string => `<w:basedOn w:val="${on}"/>`;
  const xml = `<w:styles>${style('a', 'heading 2')}${style('b', 'Chapter', based('a'))}${style('c', 'Part', '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>')}${style('d', 'toc 1', based('a'))}${style('e', 'Body', based('e'))}${style('f', 'Plain', '<w:pPr><w:outlineLvl w:val="9"/></w:pPr>')}</w:styles>`;
  expect(headingRules(xml).slice(1)).toEqual([
    "p[style-name='heading 2'] => h2:fresh",
    "p[style-name='Chapter'] => h2:fresh",
    "p[style-name='Part'] => h1:fresh",
    "p[style-name='toc 1'] => !",
  ]);
});
