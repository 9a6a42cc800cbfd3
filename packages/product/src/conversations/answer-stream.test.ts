import { newId } from '@parley/contract/ids';
import type { StreamEvent } from '@parley/contract/stream-events';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AnswerStream } from './answer-stream.ts';
import type { RetrievedPassage } from './turn.ts';

const opening = passage('Opening hours', 'The shop opens at nine. On Sundays it stays closed. Parking is free for guests.');
const returns = passage('Returns', 'Goods may be returned within 30 days. A receipt is needed for every return.');

function passage(documentTitle: string, text: string): RetrievedPassage {
  return { chunkId: newId('chunk'), documentTitle, headingPath: [], text, page: null, url: null, asOf: null, score: 1 };
}

function run(pieces: readonly string[], passages: readonly RetrievedPassage[] = [opening, returns]) {
  const stream = new AnswerStream(passages);
  const events: StreamEvent[] = [];
  for (const piece of pieces) events.push(...stream.push(piece));
  events.push(...stream.end());
  return { stream, events, text: events.map((event) => (event.type === 'answer.delta' ? event.text : '')).join('') };
}

describe('AnswerStream', () => {
  it('sends a citation with the quote it verified just before its marker', () => {
    const { events, text } = run(['On Sundays it stays closed. [1]']);
    expect(text).toBe('On Sundays it stays closed. [1]');
    const citation = events.findIndex((event) => event.type === 'answer.citation');
    expect(events[citation]).toMatchObject({
      citation: { number: 1, quote: 'On Sundays it stays closed.', documentTitle: 'Opening hours' },
    });
    expect(events[citation + 1]).toEqual({ type: 'answer.delta', text: '[1]' });
  });

  it('takes a number in brackets that stands in the quoted passage for what it is', () => {
    const study = passage('Study', 'Masks reduce the spread of droplets [2], as two trials found [1]. They cost little.');
    const { text, stream } = run(['Masks reduce the spread of droplets [2], as two ', 'trials found [1]. [1]'], [study]);
    expect(text).toBe('Masks reduce the spread of droplets [2], as two trials found [1]. [1]');
    expect(stream.dropped).toBe(0);
    expect(stream.citations.map(({ quote }) => quote)).toEqual(['Masks reduce the spread of droplets [2], as two trials found [1].']);
  });

  it('cites a quote of several sentences in a script without spaces', () => {
    const text = '全室が和室です。禁煙です。喫煙所は玄関横にあります。浴衣は備え付けです。';
    const { stream } = run([`${text} [1]`], [passage('Rooms', `${text}タオルもあります。`)]);
    expect(stream.citations.map(({ quote }) => quote)).toEqual([text]);
  });

  it('leaves out and counts a marker whose passage does not say it', () => {
    const { text, stream } = run(['Delivery to the moon is free of charge [1].']);
    expect(text).toBe('Delivery to the moon is free of charge.');
    expect(stream.dropped).toBe(1);
    expect(stream.citations).toEqual([]);
  });

  it('leaves out a marker when the figure differs from the source', () => {
    const { text, stream } = run(['Goods may be returned within 60 days [2].']);
    expect(text).not.toContain('[');
    expect(stream.dropped).toBe(1);
  });

  it('leaves out a marker that points at no passage', () => {
    expect(run(['The shop opens at nine [7].']).text).toBe('The shop opens at nine.');
  });

  it('numbers citations in the order they appear', () => {
    const { text, stream } = run(['A receipt is needed for every return [2]. The shop opens at nine [1].']);
    expect(text).toBe('A receipt is needed for every return [1]. The shop opens at nine [2].');
    expect(stream.citations.map(({ passage: { documentTitle } }) => documentTitle)).toEqual(['Returns', 'Opening hours']);
  });

  it('accepts a paraphrase that keeps the words of the source', () => {
    const { stream } = run(['You may return goods within 30 days. [2]']);
    expect(stream.citations[0]?.quote).toBe('Goods may be returned within 30 days.');
  });

  it('cites a quote that runs over paragraphs, code and lists', () => {
    const text =
      'Put one tag into the page:\n\n```html\n<script src="/widget.js" data_bot="*"></script>\n```\n\n- It loads late.\n- It is `small`.';
    const { stream } = run([`${text} [1]`], [passage('Embedding', `Before.\n\n${text}\n\nAfter.`)]);
    expect(stream.citations.map(({ quote }) => quote)).toEqual([text]);
  });

  it('cites the row of a table that is shown below its head', () => {
    const hours = passage('Hours', 'Day | Hours | Phone | Desk on the ground floor\nSunday | closed\nMonday | 9–17');
    const { stream, text } = run(['Day | Hours | Phone | Desk on the ground floor\nMonday | 9–17 [1]'], [hours]);
    expect(text).toBe('Day | Hours | Phone | Desk on the ground floor\nMonday | 9–17 [1]');
    expect(stream.citations.map(({ quote }) => quote)).toEqual(['Monday | 9–17']);
  });

  it('gives the same number to the same span', () => {
    expect(run(['The shop opens at nine [1]. Yes: the shop opens at nine [1].']).stream.citations).toHaveLength(1);
  });

  it('shows nothing of a refusal', () => {
    const { stream, events } = run(['[[no_', 'answer]]', ' sorry']);
    expect(stream.declined).toBe(true);
    expect(events).toEqual([]);
  });

  it('keeps brackets that are no markers', () => {
    expect(run(['Press [Enter] or [x', '] to go on [']).text).toBe('Press [Enter] or [x] to go on [');
  });

  it('says the same however the text is cut into pieces', () => {
    const answer =
      'Hello. The shop opens at nine [1]. [9] Returns: goods may be returned within 30 days [2][1].\n\nOn Sundays it stays closed [1, 2].';
    const whole = run([answer]);
    fc.assert(
      fc.property(fc.array(fc.nat({ max: answer.length }), { maxLength: 12 }), (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), answer.length];
        const pieces = at.slice(1).map((end, index) => answer.slice(at[index], end));
        const cut = run(pieces);
        expect(cut.text).toBe(whole.text);
        expect(cut.stream.citations.map(({ quote }) => quote)).toEqual(whole.stream.citations.map(({ quote }) => quote));
        expect(cut.stream.dropped).toBe(whole.stream.dropped);
      }),
    );
  });

  it('never sends a quote that does not stand in its passage', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 200, unit: 'grapheme' }),
        fc.array(fc.constantFrom('[1]', '[2]', ' the shop opens ', 'returned ', '30 ', '. ')),
        (noise, parts) => {
          const { stream } = run([noise, ...parts]);
          for (const citation of stream.citations) {
            expect(citation.passage.text.slice(citation.start, citation.end)).toBe(citation.quote);
            expect(citation.quote).not.toBe('');
          }
        },
      ),
    );
  });
});
