import { deflateSync } from 'node:zlib';
import { AppError } from '@parley/contract/errors';
import { describe, expect, it } from 'vitest';
import type { ReadDocument } from './document.ts';
import { readDocument } from './read-document.ts';

function read(name: string, content: string | Uint8Array, contentType?: string): Promise<ReadDocument> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return readDocument({ name, bytes, contentType });
}

async function refusal(...input: Parameters<typeof read>): Promise<string> {
  const error = await read(...input).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof AppError ? error.code : `not refused: ${String(error)}`;
}

/** A PDF whose pages show the given lines, each `[size, y, text]`. */
function pdf(
  pages: readonly (readonly (readonly [number, number, string])[])[],
  trailer = '',
  stream?: Buffer,
  font = '/Subtype /Type1 /BaseFont /Helvetica',
): Uint8Array {
  const kids = pages.map((_, index) => `${4 + index * 2} 0 R`).join(' ');
  const objects: Buffer[] = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from(`<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`),
    Buffer.from(`<< /Type /Font ${font} >>`),
  ];
  for (const [index, lines] of pages.entries()) {
    const drawn = stream ?? Buffer.from(lines.map(([size, y, text]) => `BT /F1 ${size} Tf 72 ${y} Td (${text}) Tj ET`).join('\n'));
    const packed = deflateSync(drawn, { level: 9 });
    objects.push(
      Buffer.from(
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${5 + index * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
      ),
      Buffer.concat([Buffer.from(`<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`), packed, Buffer.from('\nendstream')]),
    );
  }
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n')];
  const offsets: number[] = [];
  for (const [index, object] of objects.entries()) {
    offsets.push(parts.reduce((total, { length }) => total + length, 0));
    parts.push(Buffer.from(`${index + 1} 0 obj\n`), object, Buffer.from('\nendobj\n'));
  }
  const start = parts.reduce((total, { length }) => total + length, 0);
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF`;
  return new Uint8Array(Buffer.concat([...parts, Buffer.from(end)]));
}

const onePage = pdf([[[12, 700, 'Hello brave world.']]]);

describe('readDocument: Markdown', () => {
  it('reads headings, paragraphs, nested lists with their code, tables and code', async () => {
    const source =
      '# Guide\n\nRun *it* with `npm start`,\nthen [open](http://x) it.\n\n## Steps\n\n1. First\n   ```\n   npm ci\n   ```\n2. Second\n   - detail\n\n| Plan | Price |\n|---|---|\n| Starter | $49 |\n\n```sh\nls  -l\n```\n';
    expect(await read('guide.md', source)).toEqual({
      format: 'markdown',
      title: 'Guide',
      language: 'en',
      blocks: [
        { kind: 'paragraph', text: 'Run it with npm start, then open it.' },
        { kind: 'heading', level: 2, text: 'Steps' },
        { kind: 'list', text: '1. First\nnpm ci\n2. Second\n  - detail' },
        { kind: 'table', text: 'Plan | Price\nStarter | $49' },
        { kind: 'code', text: 'ls  -l' },
      ],
    });
  });

  it('takes the title from front matter and reads HTML inside as HTML', async () => {
    const { title, blocks } = await read(
      'a.md',
      '---\ntitle: "The title"\ndraft: true\n---\n\n<div><p>Inside</p><script>x()</script></div>\n',
    );
    expect(title).toBe('The title');
    expect(blocks).toEqual([{ kind: 'paragraph', text: 'Inside' }]);
  });
});

describe('readDocument: HTML', () => {
  it('keeps what a visitor reads and leaves out the rest', async () => {
    const page = `<!doctype html><html><head><title> Returns &amp; refunds </title><style>p{}</style></head><body>
      <nav><a>Home</a></nav><h1>Returns</h1><p>Within <b>30</b> days.<br>No fee.</p><p hidden>secret</p><div style="display:none">no</div>
      <ol start="3"><li>Pack<ul><li>Box</li></ul></li><li>Send</li></ol><table><tr><th>Plan</th><th>Price</th></tr><tr><td>A</td><td><p>$1</p></td></tr></table>
      <pre>a  b\n c</pre><script>alert(1)</script><footer>© Acme</footer></body></html>`;
    expect(await read('x.html', page)).toEqual({
      format: 'html',
      title: 'Returns & refunds',
      language: 'en',
      blocks: [
        { kind: 'paragraph', text: 'Within 30 days.\nNo fee.' },
        { kind: 'list', text: '3. Pack\n  - Box\n4. Send' },
        { kind: 'table', text: 'Plan | Price\nA | $1' },
        { kind: 'code', text: 'a  b\n c' },
      ],
    });
  });

  it('takes the main part alone when a page marks one', async () => {
    const text = 'This is the article. '.repeat(20).trim();
    const { blocks } = await read('x.html', `<div>Cookie banner</div><main><p>${text}</p></main><div>Related</div>`);
    expect(blocks).toEqual([{ kind: 'paragraph', text }]);
  });

  it('reads the encoding a page names for itself', async () => {
    const bytes = new Uint8Array(Buffer.from('<meta charset="iso-8859-1"><p>Größe</p>', 'latin1'));
    expect((await read('x.html', bytes)).blocks).toEqual([{ kind: 'paragraph', text: 'Größe' }]);
  });
});

describe('readDocument: plain text', () => {
  it('finds paragraphs, wrapped lines, lists and headings', async () => {
    const text =
      'OPENING HOURS\n\nWe are open on every day of the week from nine until\nfive, apart from holidays.\n\nBring:\n- a passport\n- a photo that is\n  not too old\n\nPrices\n======\nIt is free.';
    expect((await read('hours.txt', text)).blocks).toEqual([
      { kind: 'heading', level: 2, text: 'OPENING HOURS' },
      { kind: 'paragraph', text: 'We are open on every day of the week from nine until five, apart from holidays.' },
      { kind: 'paragraph', text: 'Bring:' },
      { kind: 'list', text: '- a passport\n- a photo that is not too old' },
      { kind: 'heading', level: 1, text: 'Prices' },
      { kind: 'paragraph', text: 'It is free.' },
    ]);
  });

  it('has the name of the file, without its ending, for a title', async () => {
    expect((await read('docs/Opening hours.txt', 'Nine to five.')).title).toBe('Opening hours');
    expect((await read('Release 1.2', 'Faster.', 'text/plain')).title).toBe('Release 1.2');
  });

  it.each([
    ['UTF-16 with a byte order mark', new Uint8Array(Buffer.from('\ufeffGröße', 'utf16le')), undefined],
    ['UTF-8 with a byte order mark', new Uint8Array(Buffer.from('\ufeffGröße')), undefined],
    ['the charset of the content type', new Uint8Array(Buffer.from('Größe', 'latin1')), 'text/plain; charset=iso-8859-1'],
  ])('reads %s', async (_case, bytes, contentType) => {
    expect((await read('a.txt', bytes, contentType)).blocks).toEqual([{ kind: 'paragraph', text: 'Größe' }]);
  });

  it('removes what a database cannot hold and nobody can see', async () => {
    const { blocks } = await read('a.html', '<p>a&#xd800;\u2060 b\u0007&shy;c</p><pre>d\u200be</pre>');
    expect(blocks).toEqual([
      { kind: 'paragraph', text: 'a\ufffd bc' },
      { kind: 'code', text: 'de' },
    ]);
  });

  it('keeps spaces without width where text is quoted letter for letter', async () => {
    const { blocks } = await read('a.txt', 'rugby,\u200b\u200b golf,\ufeff polo');
    expect(blocks).toEqual([{ kind: 'paragraph', text: 'rugby,\u200b\u200b golf, polo' }]);
  });
});

describe('a list of definitions', () => {
  it('keeps each term with what it means, and a term alone where there is nothing to it', async () => {
    const html =
      '<dl><dt>-a</dt><dt>--all</dt><dd><p>Takes all files.</p><p>New ones, too.</p></dd><dt>Is it free?<dd>Yes.<dt>--last</dl><p>End.</p>';
    const { blocks } = await read('a.html', html);
    expect(blocks.map(({ text }) => text)).toEqual(['-a, --all: Takes all files.', 'New ones, too.', 'Is it free? Yes.', '--last', 'End.']);
  });
});

describe('readDocument: PDF', () => {
  it('keeps pages, tells headings by their size, joins lines and drops what repeats on every page', async () => {
    const pages = [1, 2, 3].map((page) => [
      [9, 760, 'Acme handbook'] as const,
      [18, 700, `Chapter ${page}`] as const,
      [11, 670, 'A line that goes on over the end of the infor-'] as const,
      [11, 657, `mation on page ${page} of it.`] as const,
      [9, 30, `${page}`] as const,
    ]);
    const document = await read('handbook.pdf', pdf(pages));
    expect(document.format).toBe('pdf');
    expect(document.blocks).toEqual(
      [1, 2, 3].flatMap((page) => [
        { kind: 'heading', level: 1, text: `Chapter ${page}`, page },
        { kind: 'paragraph', text: `A line that goes on over the end of the information on page ${page} of it.`, page },
      ]),
    );
  });

  it.each([
    ['Japan1', '90ms-RKSJ-H', '919797bf82cd96b397bf82c582b78142', '送料は無料です。'],
    ['GB1', 'GBK-EUC-H', 'd4cbb7d1cac7c3e2b7d1b5c4a1a3', '运费是免费的。'],
    ['CNS1', 'ETen-B5-H', 'b942b64fac4fa74bb64faabaa143', '運費是免費的。'],
    ['Korea1', 'KSCms-UHC-H', 'b9e8bcdbbaf1b4c220b9abb7e1c0d4b4cfb4d92e', '배송비는 무료입니다.'],
  ])('knows the characters of a font of %s that the file does not hold', async (ordering, encoding, bytes, text) => {
    const descriptor = '/FontDescriptor << /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -200 1000 900] >>';
    const info = `/CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >>`;
    const cid = `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /Song ${info} /DW 1000 ${descriptor} >>`;
    const font = `/Subtype /Type0 /BaseFont /Song /Encoding /${encoding} /DescendantFonts [${cid}]`;
    const document = await read('a.pdf', pdf([[]], '', Buffer.from(`BT /F1 12 Tf 72 700 Td <${bytes}> Tj ET`), font));
    expect(document.blocks.map((block) => block.text)).toEqual([text]);
  });

  it.each([
    ['a scan without text', pdf([[]]), 'document_empty'],
    ['a damaged file', onePage.slice(0, 150), 'document_unreadable'],
    [
      'a file with a password',
      pdf(
        [[[12, 700, 'secret']]],
        `/ID [<00><00>] /Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> `,
      ),
      'document_encrypted',
    ],
  ])('refuses %s', async (_case, bytes, code) => {
    expect(await refusal('a.pdf', bytes)).toBe(code);
  });

  it('says of a scan that it is a PDF, which text recognition can read', async () => {
    await expect(read('a.pdf', pdf([[]]))).rejects.toMatchObject({ code: 'document_empty', details: { mayBeScan: true } });
  });

  it('has the name of the file for a title when it names none', async () => {
    expect((await read('Handbook.pdf', onePage, 'application/octet-stream')).title).toBe('Handbook');
  });
});

describe('readDocument refuses', () => {
  const zip = new Uint8Array(Buffer.from('PK\u0003\u0004rest of it'));
  it.each<[string, string, string | Uint8Array, string | undefined, string]>([
    ['nothing', 'a.txt', '', undefined, 'document_empty'],
    ['white space', 'a.md', ' \n\t\n', undefined, 'document_empty'],
    ['a page without text', 'a.html', '<script>x</script>', undefined, 'document_empty'],
    ['a type that is not read', 'a.ods', zip, undefined, 'document_type_unsupported'],
    ['a declared type that is not read', 'a', 'x', 'image/png', 'document_type_unsupported'],
    ['a damaged archive', 'blob', zip, undefined, 'document_unreadable'],
    ['a picture called text', 'a.txt', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10]), undefined, 'document_type_mismatch'],
    ['a PDF called HTML', 'a.html', onePage, 'text/html', 'document_type_mismatch'],
    ['an archive called PDF', 'a.pdf', zip, undefined, 'document_type_mismatch'],
    ['text called PDF', 'a.pdf', 'just text', 'application/pdf', 'document_type_mismatch'],
    ['binary called text', 'a.txt', new Uint8Array(3000).map((_, index) => (index * 7919) % 256), undefined, 'document_type_mismatch'],
    ['bytes that no text is written in', 'a.txt', Buffer.from('80ff81fe90fd91fca0fba1fab0f9b1f8', 'hex'), undefined, 'document_unreadable'],
    ['an encoding nobody knows', 'a.txt', 'x', 'text/plain; charset=klingon', 'document_unreadable'],
    ['a page nested without end', 'a.html', `${'<div>'.repeat(10_000)}x`, undefined, 'document_unreadable'],
    ['more parts than it keeps', 'a.txt', 'a\n\n'.repeat(250_001), undefined, 'payload_too_large'],
    ['more bytes than it takes', 'a.txt', new Uint8Array(50 * 1024 * 1024 + 1), undefined, 'payload_too_large'],
  ])('%s', async (_case, name, content, contentType, code) => {
    expect(await refusal(name, content, contentType)).toBe(code);
  });
});
