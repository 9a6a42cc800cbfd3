import { describe, expect, it } from 'vitest';
import { joinPdfLines } from './join-pdf-lines.ts';
import type { PdfLine } from './pdf-line.ts';

const right = 540;

function line(y: number, text: string, more: Partial<PdfLine> = {}): PdfLine {
  return { text, x: 72, y, right, size: 10, ...more };
}

/** The text of the pages' blocks, each under its page. */
function textOf(pages: readonly (readonly PdfLine[])[]): string[] {
  return joinPdfLines(pages).map(({ text, page }) => `${page}: ${text}`);
}

describe('headers and footers', () => {
  it('go although they name the chapter and stand on left and right pages in turn, in whatever order they are drawn', () => {
    const pages = ['Ordering', 'Ordering', 'Ordering', 'Paying', 'Paying', 'Paying'].map((chapter, index) => [
      line(40, index % 2 === 0 ? `${index + 7} | ${chapter} and all about it` : `${index}.1. A section of its own | ${index + 7}`),
      line(720, `The text of page ${'abcdef'[index]} is here.`),
      line(708, `It has another line ${'abcdef'[index]}.`, { right: 200 }),
      line(760, `Chapter ${chapter} | ${chapter === 'Paying' ? 'Bills' : 'Carts'} ${index}`),
    ]);
    expect(textOf(pages)).toEqual(
      pages.map((_, index) => `${index + 1}: The text of page ${'abcdef'[index]} is here. It has another line ${'abcdef'[index]}.`),
    );
  });

  it('go with all of their lines', () => {
    const pages = ['a', 'b', 'c', 'd'].map((letter, index) => [
      line(780, 'Acme Trading Ltd.'),
      line(768, 'General terms, version 3'),
      line(700, `Only this is text of page ${letter}.`),
      line(50, '1 High Street, Springfield'),
      line(38, `Page ${index + 1} of 4`),
    ]);
    expect(textOf(pages)).toEqual(['a', 'b', 'c', 'd'].map((letter, index) => `${index + 1}: Only this is text of page ${letter}.`));
  });

  it('are not the numbers a table has at the edges of its pages', () => {
    const pages = [5, 90, 31].map((first) =>
      [700, 688, 676].map((y, row) => line(y, `${first + row} | ${first * 3 + row} | ${first * 7}`)),
    );
    expect(textOf(pages).join('\n').split('\n')).toHaveLength(9);
  });
});

describe('a paragraph that is parted by the end of a page', () => {
  const top = [
    line(720, 'The parcel is then handed to the'),
    line(708, 'Post of the country and goes on by'),
    line(696, 'Train to you.', { right: 150 }),
  ];
  const bottom = [line(100, 'We pack on working days. Whoever orders before noon gets a parcel from the')];

  it('goes on, with words that begin large, too', () => {
    expect(textOf([bottom, top])).toEqual([
      '1: We pack on working days. Whoever orders before noon gets a parcel from the The parcel is then handed to the Post of the country and goes on by Train to you.',
    ]);
  });

  it('leaves the items of a list on the pages they stand on', () => {
    const items = (from: number): PdfLine[] => [0, 1].map((item) => line(700 - item * 12, `• item ${from + item}`, { right: 120 }));
    expect(textOf([items(1), items(3)])).toEqual(['1: • item 1\n• item 2', '2: • item 3\n• item 4']);
  });
});

describe('a table of contents', () => {
  const contents = [
    line(760, 'Contents', { size: 18, right: 200 }),
    line(730, '1 What we sell | 1'),
    line(718, '1.1 Chairs . . . . . . . . . . . . | 1'),
    line(706, '1.2 Tables that stand on three legs and for whom'),
    line(694, 'they are made . . . . . . . . 2'),
    line(682, '2 How we send . . . . . . . . | 2'),
    line(670, '3 Whom to ask ........ 3'),
  ];
  const body = (text: string): PdfLine[] => [line(700, text), line(688, `More: ${text}`, { right: 150 })];

  it('goes, as the headings say the same where they stand', () => {
    expect(textOf([contents, body('Chairs are cheap.'), body('We send by post.')])).toEqual([
      '2: Chairs are cheap. More: Chairs are cheap.',
      '3: We send by post. More: We send by post.',
    ]);
  });

  it('is not a list of prices, whose dots part cells', () => {
    const prices = ['Tea ........ 4', 'Coffee ........ 3', 'Cocoa ........ 5', 'Milk . . . . . . 2'].map((text, row) =>
      line(700 - row * 12, text),
    );
    expect(textOf([prices])).toEqual(['1: Tea | 4\nCoffee | 3\nCocoa | 5\nMilk | 2']);
  });
});

it('puts together what the end of a line parted, and nothing that was meant to be apart', () => {
  const lines = [
    'Wir nehmen Vor-',
    'und Nachteile der Ware ernst und schreiben sie in das Waren-',
    'verzeichnis bei Debian-',
    'Paketen unter https://www.example.',
    'org/list und',
  ];
  expect(textOf([lines.map((text, row) => line(700 - row * 12, text))])).toEqual([
    '1: Wir nehmen Vor- und Nachteile der Ware ernst und schreiben sie in das Warenverzeichnis bei Debian-Paketen unter https://www.example.org/list und',
  ]);
});

it('joins the lines of a sentence beside one that is too long for its column', () => {
  const lines = [
    line(712, 'This line is too long, as its address cannot be parted.', { right: 640 }),
    line(700, 'The parcel is packed on the same day and'),
    line(688, 'then goes to the post.', { right: 150 }),
  ];
  expect(textOf([lines])).toEqual([
    '1: This line is too long, as its address cannot be parted. The parcel is packed on the same day and then goes to the post.',
  ]);
});

describe('headings', () => {
  it('of chapters hold their number and name', () => {
    const page = [line(700, 'CHAPTER 4', { size: 24 }), line(640, 'What we repair', { size: 14 }), line(600, '4.1 Chairs', { size: 14 })];
    expect(joinPdfLines([[...page, line(570, 'Chairs are repaired in a week.')]]).map(({ text }) => text)).toEqual([
      'CHAPTER 4 What we repair',
      '4.1 Chairs',
      'Chairs are repaired in a week.',
    ]);
  });

  it('of chapters take the level of the larger print, and all lines of the name', () => {
    const page = [
      line(700, 'Chapter 14', { size: 20 }),
      line(650, 'What we repair in all of our', { size: 24 }),
      line(624, 'own workshops', { size: 24 }),
      line(590, 'Chairs that were bought from us are repaired in a week or two.'),
    ];
    expect(joinPdfLines([page])[0]).toEqual({
      kind: 'heading',
      level: 1,
      text: 'Chapter 14 What we repair in all of our own workshops',
      page: 1,
    });
  });

  it('are not who wrote a book, large as that may stand on its cover', () => {
    const cover = [line(700, 'All about chairs', { size: 30 }), line(600, 'The team of Acme', { size: 20 })];
    const pages = Array.from({ length: 10 }, (_, index) => [
      line(700, `Part ${'abcdefghij'[index]} of the work`, { size: 16 }),
      line(670, `Its text is about ${'abcdefghij'[index]} and says so in a line.`),
    ]);
    const blocks = joinPdfLines([cover, ...pages]);
    expect(blocks.slice(0, 3)).toEqual([
      { kind: 'heading', level: 1, text: 'All about chairs', page: 1 },
      { kind: 'paragraph', text: 'The team of Acme', page: 1 },
      { kind: 'heading', level: 2, text: 'Part a of the work', page: 2 },
    ]);
  });
});
