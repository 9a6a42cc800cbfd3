import { expect, it } from 'vitest';
import { changedLines } from './changed-lines.ts';

const linesOf = (field: string, before: unknown, after: unknown) =>
  changedLines({ field, before, after, lines: null }, (name) => `<${name}>`).map(
    ({ change, text }) => `${change === 'added' ? '+' : '-'} ${text}`,
  );

it('tells of a list only the entries that came or went, by the names they have where they are chosen', () => {
  const list = ['same-origin', 'https://a.example'];
  expect(linesOf('allowedOrigins', list, ['https://a.example', 'localhost', 'https://b.example'])).toEqual([
    '- <sites.same-origin>',
    '+ <sites.localhost>',
    '+ https://b.example',
  ]);
  expect(linesOf('allowedOrigins', ['same-origin'], [])).toEqual(['- <sites.same-origin>', '+ –']);
  expect(linesOf('suggestedQuestions', ['a', 'b'], ['b', 'a'])).toEqual(['- a · b', '+ b · a']);
});

it('tells values by the words of the screen, pictures by their size and text in lines as the server sent them', () => {
  expect(linesOf('widget.shadow', 'soft', 'none')).toEqual(['- <appearance.shadow.soft>', '+ <appearance.shadow.none>']);
  expect(linesOf('widget.sound', false, true)).toEqual(['- <versions.off>', '+ <versions.on>']);
  expect(linesOf('widget.title', '', 'none')).toEqual(['- –', '+ none']);
  expect(linesOf('widget.logo', null, 'data:image/png;base64,AAAA')).toEqual(['- –', '+ data:image/png, 26']);
  expect(linesOf('limits.turnsPerConversation', 5, { a: 1 })).toEqual(['- 5', '+ {"a":1}']);
  const lines = [{ change: 'same' as const, text: 'As it was' }];
  expect(changedLines({ field: 'instructions', before: '', after: '', lines }, String)).toBe(lines);
});
