import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markUnsupported } from './mark-unsupported.ts';
import type { Block, Inline } from './markdown.ts';
import { plainText } from './markdown.ts';
import { parseMarkdown } from './parse-markdown.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });

function inlines(markdown: string, unfinished = false): Inline[] {
  const [block] = parseMarkdown(markdown, unfinished);
  return block?.type === 'paragraph' ? block.children : [];
}

function linksIn(nodes: (Block | Inline)[]): string[] {
  return nodes.flatMap((node) => [
    ...(node.type === 'link' ? [node.href] : []),
    ...('children' in node ? linksIn(node.children) : []),
    ...(node.type === 'list' ? node.items.flatMap(linksIn) : []),
  ]);
}

describe('parseMarkdown', () => {
  it('reads bold, italic, code and citations', () => {
    expect(inlines('A **bold** and *soft* `x*y` word [1][2, 3].')).toEqual([
      text('A '),
      { type: 'strong', children: [text('bold')] },
      text(' and '),
      { type: 'em', children: [text('soft')] },
      text(' '),
      { type: 'code', text: 'x*y' },
      text(' word '),
      { type: 'cite', number: 1 },
      { type: 'cite', number: 2 },
      { type: 'cite', number: 3 },
      text('.'),
    ]);
  });

  it('reads a table, as models write it and as it stands in a passage, and no line of a shell for one', () => {
    const rows = [
      [[text('Day')], [text('Hours')]],
      [[text('Sunday')], [text('closed '), { type: 'cite', number: 1 }]],
    ];
    for (const written of [
      'Day | Hours\nSunday | closed [1]',
      '| Day | Hours |\n|:--|---|\n| Sunday | closed [1] |',
      'Day|Hours\n-|-\nSunday|closed [1]',
    ])
      expect(parseMarkdown(written)).toEqual([{ type: 'table', rows }]);
    expect(parseMarkdown('Our hours:\n| Day | Hours |\n|---|---|\n| Sunday | closed [1] |\n\nCome by!')).toEqual([
      paragraph(text('Our hours:')),
      { type: 'table', rows },
      paragraph(text('Come by!')),
    ]);
    const cornerless = [
      [[], [text('Pro')]],
      [[text('Seats')], [text('10')]],
    ];
    expect(parseMarkdown('| Pro\nSeats | 10')).toEqual([{ type: 'table', rows: cornerless }]);
    expect(parseMarkdown('| | Pro |\n|---|---|\n| Seats | 10 |')).toEqual([{ type: 'table', rows: cornerless }]);
    expect(parseMarkdown('| A | B |\n|---|---|\n| C | D | [1]')).toEqual([
      {
        type: 'table',
        rows: [
          [[text('A')], [text('B')]],
          [[text('C')], [text('D '), { type: 'cite', number: 1 }]],
        ],
      },
    ]);
    expect(parseMarkdown('Sunday | closed')).toEqual([paragraph(text('Sunday | closed'))]);
    expect(parseMarkdown('cat log | grep x\nls')).toEqual([paragraph(text('cat log | grep x'), { type: 'break' }, text('ls'))]);
    expect(plainText(parseMarkdown('Day | Hours\nSunday | closed [1]'))).toBe('Day, Hours. Sunday, closed. ');
  });

  it('finds where a part ends that no passage supports, also beside an address and in a list, and shows nothing of it in code', () => {
    const marked = (answer: string, ...ends: number[]) =>
      markUnsupported(
        answer,
        ends.map((end) => ({ end })),
      );
    expect(inlines(marked('True [1]. Made up. True.', 18))).toEqual([
      text('True '),
      { type: 'cite', number: 1 },
      text('. Made up.'),
      { type: 'unsupported' },
      text(' True.'),
    ]);
    expect(inlines(marked('See https://a.example', 21)).at(-1)).toEqual({ type: 'unsupported' });
    expect(parseMarkdown(marked('- one\n- two', 5), false)).toMatchObject([
      { type: 'list', items: [[{ children: [text('one'), { type: 'unsupported' }] }], [{ children: [text('two')] }]] },
    ]);
    expect(parseMarkdown(marked('```\nx\n```', 5), false)).toEqual([{ type: 'code', text: 'x' }]);
  });

  it('leaves marks that mean nothing as they are', () => {
    for (const plain of ['2 * 3 * 4', 'snake_case_name', '** not bold **', '5 < 6', 'a [note]', '\\*', '****', 'C:\\dir']) {
      const shown = plainText(parseMarkdown(plain)).trim();
      expect(shown).toBe(plain.replace('\\*', '*'));
    }
  });

  it('nests emphasis', () => {
    expect(inlines('**a *b* c**')).toEqual([{ type: 'strong', children: [text('a '), { type: 'em', children: [text('b')] }, text(' c')] }]);
  });

  it('keeps HTML and images as text', () => {
    expect(inlines('<img src=x onerror=alert(1)>')).toEqual([text('<img src=x onerror=alert(1)>')]);
    expect(inlines('![a cat](https://evil.example/p.png)')).toEqual([text('a cat')]);
  });

  it('links to web and mail addresses only', () => {
    expect(linksIn(parseMarkdown('[a](https://a.example/x_(y)) <mailto:b@b.example> see http://c.example/d.'))).toEqual([
      'https://a.example/x_(y)',
      'mailto:b@b.example',
      'http://c.example/d',
    ]);
    const hostile = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java\tscript:alert(1)',
      'data:text/html,x',
      'vbscript:x',
      'file:///etc',
      '//evil',
      '/x',
    ];
    for (const address of hostile) expect(linksIn(parseMarkdown(`[a](${address}) [b](<${address}>) <${address}>`))).toEqual([]);
  });

  it('never puts a link inside a link, whose label would lie', () => {
    expect(inlines('[https://bank.example](https://evil.example)')).toEqual([
      { type: 'link', href: 'https://evil.example/', children: [text('https://bank.example')] },
    ]);
  });

  it('reads lists, also nested and numbered ones that begin late', () => {
    expect(parseMarkdown('- one\n- two\n  - inner\n\nafter')).toEqual([
      {
        type: 'list',
        ordered: false,
        start: 1,
        items: [
          [paragraph(text('one'))],
          [paragraph(text('two')), { type: 'list', ordered: false, start: 1, items: [[paragraph(text('inner'))]] }],
        ],
      },
      paragraph(text('after')),
    ]);
    expect(parseMarkdown('3. c\n4. d')).toMatchObject([{ type: 'list', ordered: true, start: 3, items: [{}, {}] }]);
  });

  it('reads quotes, headings and fenced code', () => {
    expect(parseMarkdown('## Title\n> said\n> so\n\n```js\nlet a = "**";\n```\nend')).toEqual([
      { type: 'heading', children: [text('Title')] },
      { type: 'quote', children: [paragraph(text('said'), { type: 'break' }, text('so'))] },
      { type: 'code', text: 'let a = "**";' },
      paragraph(text('end')),
    ]);
  });

  it('does not flash half a mark while an answer is still coming', () => {
    expect(inlines('Well **bo', true)).toEqual([text('Well '), { type: 'strong', children: [text('bo')] }]);
    expect(inlines('Well *', true)).toEqual([text('Well')]);
    expect(inlines('Well [1', true)).toEqual([text('Well')]);
    expect(inlines('Well [1')).toEqual([text('Well [1')]);
  });

  it('takes any text, and shows letters of every paragraph of plain words', () => {
    const marks = fc.array(
      fc.constantFrom(
        '*',
        '**',
        '_',
        '`',
        '```',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
        '!',
        '- ',
        '1. ',
        '\n',
        '\\',
        '#',
        ' ',
        'a',
        'http://b.c',
        '[1]',
      ),
      {
        maxLength: 60,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          marks.map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        fc.boolean(),
        (markdown, unfinished) => {
          for (const href of linksIn(parseMarkdown(markdown, unfinished))) expect(href).toMatch(/^(https?|mailto):/);
        },
      ),
    );
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,8}( [a-z]{1,8}){0,9}$/), (words) => {
        expect(plainText(parseMarkdown(words)).trim()).toBe(words);
      }),
    );
  });

  it.each(['*', '**', '_', '`', '[', '[a](', '<', '> ', '- ', '![', '\\', 'http://', '[1](x', '**a ', '*a **b '])(
    'reads a long answer made of %j without blowing up',
    (mark) => {
      expect(parseMarkdown(mark.repeat(Math.ceil(20_000 / mark.length))).length).toBeGreaterThan(0);
    },
  );
});
