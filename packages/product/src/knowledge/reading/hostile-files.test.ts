import { AppError } from '@parley/contract/errors';
import { bookFile, excelFile, slidesFile, wordFile } from '@parley/testing/documents/office-files';
import { writeZip } from '@parley/testing/documents/write-zip';
import { describe, expect, it } from 'vitest';
import type { ReadDocument } from './document.ts';
import { readInProcess } from './read-in-process.ts';
import type { ReadMember } from './reading-protocol.ts';

async function readAll(name: string, bytes: Uint8Array): Promise<ReadMember[]> {
  const members: ReadMember[] = [];
  await readInProcess(
    { name, contentType: undefined, file: { bytes } },
    { progress() {}, document: async (member) => void members.push(member) },
  );
  return members;
}

async function readOne(name: string, bytes: Uint8Array): Promise<ReadDocument> {
  const [member] = await readAll(name, bytes);
  if (member?.result.ok !== true) throw new Error(`not read: ${JSON.stringify(member)}`);
  return member.result.document;
}

async function refusal(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const members = await readAll(name, bytes);
    return members.map(({ result }) => (result.ok ? 'read' : result.failure.code)).join();
  } catch (error) {
    return error instanceof AppError ? error.code : String(error);
  }
}

describe('files of office programs and books', () => {
  it('are read with their headings, tables, pages and titles', async () => {
    expect(await readOne('a.docx', wordFile('It takes two days.'))).toMatchObject({
      format: 'docx',
      title: 'Delivery',
      blocks: [
        { kind: 'paragraph', text: 'It takes two days.' },
        { kind: 'table', text: 'Plan | Price\nStarter | 49' },
      ],
    });
    const rows = [
      ['Plan', 'Price'],
      ['Starter', 49],
    ];
    expect((await readOne('a.xlsx', excelFile(rows))).blocks).toContainEqual({ kind: 'table', text: 'Plan | Price\nStarter | 49' });
    const slides = [
      { title: 'Welcome', lines: ['Hello'] },
      { title: 'Hours', lines: ['Open at nine', 'Closed on Monday'] },
    ];
    expect((await readOne('a.pptx', slidesFile(slides))).blocks).toMatchObject([
      { kind: 'heading', text: 'Welcome', page: 1 },
      { kind: 'paragraph', text: 'Hello', page: 1 },
      { kind: 'heading', text: 'Hours', page: 2 },
      { kind: 'list', text: 'Open at nine\nClosed on Monday', page: 2 },
    ]);
    expect(await readOne('a.epub', bookFile('Once upon a time.'))).toMatchObject({ format: 'epub', title: 'The handbook' });
    expect((await readOne('a.csv', Buffer.from('Plan;Price\nStarter;49'))).blocks).toEqual([
      { kind: 'table', text: 'Plan | Price\nStarter | 49' },
    ]);
    const faq = JSON.stringify([
      { question: 'When?', answer: 'At nine.', tags: ['time', 'hours'] },
      { question: 'Where?', answer: 'Here.' },
    ]);
    expect((await readOne('a.json', Buffer.from(faq))).blocks).toEqual([
      { kind: 'heading', level: 2, text: 'When?' },
      { kind: 'list', text: 'answer: At nine.\ntags: time, hours' },
      { kind: 'heading', level: 2, text: 'Where?' },
      { kind: 'list', text: 'answer: Here.' },
    ]);
  });

  it('are read one by one from an archive, and one that is bad spoils no other', async () => {
    const members = await readAll(
      'all.zip',
      writeZip([
        { path: 'docs/a.txt', content: 'The first.' },
        { path: '__MACOSX/docs/._a.txt', content: 'x' },
        { path: 'docs/b.docx', content: wordFile('The second.') },
        { path: 'c.png', content: Buffer.from('89504e470d0a1a0a', 'hex') },
      ]),
    );
    expect(members.map(({ path, result }) => [path, result.ok ? result.document.format : result.failure.code])).toEqual([
      ['docs/a.txt', 'text'],
      ['docs/b.docx', 'docx'],
      ['c.png', 'document_type_unsupported'],
    ]);
  });
});

const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${Array.from({ length: 20 }, (_, index) => `<!ENTITY a${index} "${'&a;'.repeat(10)}">`).join('')}]>`;
const big = Buffer.alloc(30 * 1024 * 1024, 'a');
const pages = 10_000;

/** A PDF that says it has so many pages. */
function longPdf(): Buffer {
  const kids = Array.from({ length: pages }, (_, index) => `${index + 3} 0 R`).join(' ');
  const objects = [`<</Type/Catalog/Pages 2 0 R>>`, `<</Type/Pages/Count ${pages}/Kids[${kids}]>>`];
  for (let index = 0; index < pages; index++) objects.push('<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>');
  return Buffer.from(
    `%PDF-1.7\n${objects.map((text, index) => `${index + 1} 0 obj${text}endobj`).join('\n')}\ntrailer<</Root 1 0 R/Size ${objects.length + 1}>>`,
  );
}

const hostile: readonly (readonly [string, string, () => Uint8Array, string])[] = [
  ['a path that leads outside', 'a.zip', () => writeZip([{ path: '../../etc/cron', content: 'x' }]), 'archive_unsafe'],
  ['an absolute path', 'a.zip', () => writeZip([{ path: '/etc/passwd', content: 'x' }]), 'archive_unsafe'],
  ['a path of Windows', 'a.zip', () => writeZip([{ path: '..\\..\\x.txt', content: 'x' }]), 'archive_unsafe'],
  ['a link', 'a.zip', () => writeZip([{ path: 'a.txt', content: '/etc/passwd', mode: 0o120777 }]), 'archive_unsafe'],
  [
    'an archive in an archive',
    'a.zip',
    () => writeZip([{ path: 'b.zip', content: writeZip([{ path: 'a.txt', content: 'x' }]) }]),
    'archive_unsafe',
  ],
  [
    'too many members',
    'a.zip',
    () => writeZip(Array.from({ length: 2_001 }, (_, index) => ({ path: `${index}.txt`, content: 'x' }))),
    'archive_unsafe',
  ],
  ['a member that packs a thousandfold', 'a.zip', () => writeZip([{ path: 'a.txt', content: big }]), 'archive_unsafe'],
  [
    'a member that is longer than it says',
    'a.zip',
    () => writeZip([{ path: 'a.txt', content: big, claimedSize: 100 }]),
    'document_unreadable',
  ],
  [
    'the same member twice',
    'a.zip',
    () =>
      writeZip([
        { path: 'a.txt', content: 'x' },
        { path: 'a.txt', content: 'y' },
      ]),
    'archive_unsafe',
  ],
  ['a locked member', 'a.zip', () => writeZip([{ path: 'a.txt', content: 'x', flags: 1 }]), 'document_encrypted'],
  ['an archive of nothing', 'a.zip', () => writeZip([]), 'document_empty'],
  ['half an archive', 'a.zip', () => writeZip([{ path: 'a.txt', content: 'some text' }]).subarray(0, 40), 'document_unreadable'],
  ['a Word bomb', 'a.docx', () => writeZip([{ path: 'word/document.xml', content: big }]), 'archive_unsafe'],
  ['laughs in Word', 'a.docx', () => wordFile('&a19;', laughs), 'archive_unsafe'],
  ['laughs in Excel', 'a.xlsx', () => excelFile([['x']], laughs), 'archive_unsafe'],
  ['laughs in a book', 'a.epub', () => bookFile('&a19;', laughs), 'archive_unsafe'],
  ['a Word file called Excel', 'a.xlsx', () => wordFile('x'), 'document_type_mismatch'],
  [
    'a locked office file',
    'a.docx',
    () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]),
    'document_encrypted',
  ],
  ['a PDF of ten thousand pages', 'a.pdf', longPdf, 'document_limit'],
  ['a PDF cut short', 'a.pdf', () => longPdf().subarray(0, 500), 'document_unreadable'],
  ['a program called PDF', 'a.pdf', () => Buffer.from('4d5a90000300', 'hex'), 'document_type_mismatch'],
  ['a page that is an archive as well', 'a.html', () => writeZip([{ path: '<html>.txt', content: '<p>x' }]), 'document_type_mismatch'],
  ['deep JSON', 'a.json', () => Buffer.from(`${'['.repeat(200_000)}${']'.repeat(200_000)}`), 'document_limit'],
  ['a line of a giant table', 'a.csv', () => Buffer.from(`a,b\n"${'x'.repeat(20_000_000)}"`), 'document_limit'],
  ['text that is none', 'a.txt', () => Buffer.alloc(100_000, 1), 'document_type_mismatch'],
];

describe('a hostile file', () => {
  it.each(hostile)('with %s is refused, and the next one is read', async (_what, name, make, code) => {
    expect(await refusal(name, make())).toBe(code);
    expect(await refusal('next.txt', Buffer.from('The next one.'))).toBe('read');
  });

  it('is one of twenty-five', () => {
    expect(hostile).toHaveLength(25);
  });
});
