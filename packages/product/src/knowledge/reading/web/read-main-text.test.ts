import { describe, expect, it } from 'vitest';
import { readMainText } from './read-main-text.ts';

const long = (about: string): string =>
  `<p>${`What there is to know about ${about}, told at length, so that it is clearly the text of the page, with commas. `.repeat(4)}</p>`;

const manual = `<html><head><title>The kettle</title></head><body>
  <div class="menu"><a href="/">Home</a> <a href="/all">All manuals</a> <a href="/us">About us</a></div>
  <div class="titlepage"><h2 class="title">The kettle<a class="headerlink" href="#kettle">¶</a></h2></div>
  <div class="header"><p>It boils a litre in three minutes.</p></div>
  <div class="section"><div class="titlepage"><h3 class="title">Filling</h3></div>${long('filling')}</div>
  <div class="section"><div class="titlepage"><h3 class="title">Cleaning</h3></div>${long('cleaning')}</div>
  <div class="sidebar-note"><h3>Warranty</h3><p>It is given for two years.</p></div>
  <div class="related"><h3>Related manuals</h3><ul><li><a href="/pan">The pan and its lid</a></li><li><a href="/cup">The cup</a></li></ul></div>
</body></html>`;

describe('the main text of a page that does not mark it', () => {
  const texts = readMainText(manual, { hasMain: false }).blocks.map(({ text }) => text);

  it('has its headings and short sections, by whatever names their elements go', () => {
    expect(texts.map((text) => text.slice(0, 40))).toEqual([
      'The kettle',
      'It boils a litre in three minutes.',
      'Filling',
      'What there is to know about filling, tol',
      'Cleaning',
      'What there is to know about cleaning, to',
      'Warranty',
      'It is given for two years.',
    ]);
  });
});
