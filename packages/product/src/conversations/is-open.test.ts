import { expect, it } from 'vitest';
import { isOpen } from './is-open.ts';

const hours = { timeZone: 'Europe/Berlin', closedText: 'Later.', open: [{ weekday: 1, from: '09:00', to: '17:00' }] };

it.each([
  ['2026-11-23T07:59:00Z', false],
  ['2026-11-23T08:00:00Z', true],
  ['2026-11-23T15:59:00Z', true],
  ['2026-11-23T16:00:00Z', false],
  ['2026-11-24T10:00:00Z', false],
  // An hour earlier in UTC in summer.
  ['2026-07-06T07:00:00Z', true],
  ['2026-07-06T15:00:00Z', false],
])('knows by the clock of the place whether somebody is there at %s', (at, open) => {
  expect(isOpen(hours, new Date(at))).toBe(open);
});

it('counts a night that is written as two days, to its end', () => {
  const night = {
    ...hours,
    timeZone: 'UTC',
    open: [
      { weekday: 7, from: '22:00', to: '24:00' },
      { weekday: 1, from: '00:00', to: '02:00' },
    ],
  };
  expect(['2026-11-22T23:59:00Z', '2026-11-23T00:00:00Z', '2026-11-23T02:00:00Z'].map((at) => isOpen(night, new Date(at)))).toEqual([
    true,
    true,
    false,
  ]);
});
