import { describe, expect, it } from 'vitest';
import { hiddenStyles, leaveOutHidden } from './leave-out-hidden.ts';

const run = (text: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t>${text}</w:t></w:r>`;
const textOf = (xml: string): string => xml.replace(/<[^>]*>/g, '');

describe('hidden text of a Word document', () => {
  it('is left out, by itself, by its style, and by what that is based on', () => {
    const style = (id: string, inner: string): string => `<w:style w:styleId="${id}">${inner}</w:style>`;
    const styles = hiddenStyles(
      `<w:styles>${style('Note', '<w:rPr><w:vanish/></w:rPr>')}${style('Aside', '<w:basedOn w:val="Note"/>')}${style('Loop', '<w:basedOn w:val="Loop"/>')}</w:styles>`,
    );
    expect([...styles]).toEqual(['Note', 'Aside']);
    const document = [
      `<w:p>${run('It costs 300 €.')}${run(' We pay 120 €.', '<w:vanish/>')}</w:p>`,
      `<w:p><w:pPr><w:pStyle w:val="Aside"/></w:pPr>${run('For us alone.')}${run(' For all.', '<w:vanish w:val="false"/>')}</w:p>`,
      `<w:p>${run('Not this.', '<w:rStyle w:val="Note"/>')}<w:r><w:rPr><w:vanish/></w:rPr><w:pict><w:p>${run('Nor in a box.')}</w:p></w:pict></w:r>${run(' The end.')}</w:p>`,
    ].join('');
    expect(textOf(leaveOutHidden(document, styles))).toBe('It costs 300 €. For all. The end.');
    expect(leaveOutHidden(document, new Set())).toContain('For us alone.');
  });
});
