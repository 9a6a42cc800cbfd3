import { openDocumentFile } from '@parley/testing/documents/office-files';
import { writeZip } from '@parley/testing/documents/write-zip';
import { describe, expect, it } from 'vitest';
import type { ReadDocument } from './document.ts';
import { readFileBytes } from './read-file-bytes.ts';

async function read(bytes: Uint8Array, name = 'a.odt'): Promise<ReadDocument> {
  let document: ReadDocument | undefined;
  await readFileBytes(
    { name, contentType: undefined, bytes },
    {
      progress() {},
      async document({ result }) {
        if (result.ok) document = result.document;
      },
    },
  );
  if (document === undefined) throw new Error('nothing was read');
  return document;
}

const styles = `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
  <style:style style:name="P2" style:family="paragraph" style:parent-style-name="Preformatted_20_Text"/>
  <style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
  <style:style style:name="T2" style:family="text" style:parent-style-name="T1"/>
  <style:style style:name="P3" style:family="paragraph"><style:text-properties text:display="none"/></style:style>
  <text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/>
    <text:list-level-style-bullet text:level="2"/></text:list-style>`;
const item = (text: string, more = ''): string => `<text:list-item><text:p>${text}</text:p>${more}</text:list-item>`;
const cell = (text: string, more = ''): string => `<table:table-cell ${more}><text:p>${text}</text:p></table:table-cell>`;
const row = (cells: string, more = ''): string => `<table:table-row ${more}>${cells}</table:table-row>`;

describe('an OpenDocument text', () => {
  it('is read with its title, headings, lists, tables, notes and code', async () => {
    const body = `
      <text:p text:style-name="P1">The handbook</text:p>
      <text:list text:style-name="L9"><text:list-item><text:h text:outline-level="1">Delivery</text:h></text:list-item></text:list>
      <text:p>We deliver in<text:s text:c="3"/><text:span>two days</text:span><text:note><text:note-citation>1</text:note-citation>
        <text:note-body><text:p>Working days.</text:p></text:note-body></text:note>.</text:p>
      <text:list text:style-name="L1">${item('Order')}${item('Pay', `<text:list>${item('by card')}${item('by bill')}</text:list>`)}</text:list>
      <text:p>Then</text:p>
      <text:list text:style-name="L1" text:continue-numbering="true">${item('Wait')}</text:list>
      <text:h text:outline-level="2">Prices</text:h>
      <table:table><table:table-header-rows>${row(cell('Plan') + cell('Price'))}</table:table-header-rows>
        ${row(`${cell('All', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>`)}${row(cell('Pro') + cell('199'))}</table:table>
      <text:p text:style-name="P2">npm ci</text:p><text:p text:style-name="P2">npm start</text:p>`;
    expect(await read(openDocumentFile(body, { styles }))).toMatchObject({
      format: 'odt',
      title: 'The handbook',
      blocks: [
        { kind: 'heading', level: 1, text: 'Delivery' },
        { kind: 'paragraph', text: 'We deliver in two days.' },
        { kind: 'paragraph', text: 'Working days.' },
        { kind: 'list', text: '1. Order\n2. Pay\n  - by card\n  - by bill' },
        { kind: 'paragraph', text: 'Then' },
        { kind: 'list', text: '3. Wait' },
        { kind: 'heading', level: 2, text: 'Prices' },
        { kind: 'table', text: 'Plan | Price\nAll\nPro | 199' },
        { kind: 'code', text: 'npm ci\nnpm start' },
      ],
    });
  });

  it('says nothing of what it hides, has deleted, remarks, or repeats', async () => {
    const body = `
      <text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>
      <text:table-of-content><text:index-body><text:p>contents</text:p></text:index-body></text:table-of-content>
      <text:p>Seen<text:span text:style-name="T2"> unseen</text:span><office:annotation><text:p>remark</text:p></office:annotation>.</text:p>
      <text:p text:style-name="P3">unseen</text:p>
      <text:section text:display="none"><text:p>unseen</text:p></text:section>
      <table:table>${row(cell('a') + cell('b'))}${row(cell('hidden') + cell('row'), 'table:visibility="collapse"')}</table:table>`;
    expect((await read(openDocumentFile(body, { styles }))).blocks.map(({ text }) => text)).toEqual(['Seen.', 'a | b']);
  });

  it('is known by what it says it is, not by its name', async () => {
    expect(await read(openDocumentFile('<text:p>Words.</text:p>'), 'unnamed')).toMatchObject({ format: 'odt' });
    const code = (bytes: Uint8Array, name: string) => read(bytes, name).catch((error: { code: string }) => error.code);
    expect(await code(openDocumentFile('<text:p>x</text:p>', { kind: 'spreadsheet' }), 'unnamed')).toBe('document_type_unsupported');
    expect(await code(openDocumentFile('<text:p>x</text:p>'), 'a.docx')).toBe('document_type_mismatch');
    expect(await code(writeZip([{ path: 'a.txt', content: 'x' }]), 'a.odt')).toBe('document_type_mismatch');
    expect(await code(Buffer.from('plain text'), 'a.odt')).toBe('document_type_mismatch');
  });

  it.each([
    [
      'one with a password',
      openDocumentFile('', { manifest: '<manifest:file-entry><manifest:encryption-data/></manifest:file-entry>' }),
      'document_encrypted',
    ],
    ['entities that explode', openDocumentFile('<text:p>&a;</text:p>', { before: '<!DOCTYPE x [<!ENTITY a "b">]>' }), 'archive_unsafe'],
    ['a bomb', openDocumentFile(`<text:p>${'a'.repeat(20_000_000)}</text:p>`), 'archive_unsafe'],
    ['a nest without end', openDocumentFile('<text:section>'.repeat(20_000)), 'document_unreadable'],
    [
      'styles in a circle',
      openDocumentFile('<text:p text:style-name="A"/>', {
        styles: '<style:style style:name="A" style:family="paragraph" style:parent-style-name="A"/>',
      }),
      'document_empty',
    ],
  ])('is refused: %s', async (_, bytes, code) => {
    await expect(read(bytes)).rejects.toMatchObject({ code });
  });
});
