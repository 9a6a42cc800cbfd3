import { expect, it } from 'vitest';
import { endOfDay, startOfDay } from './day-bounds.ts';

it('spans a day of the calendar, also over the end of a month', () => {
  expect(startOfDay('2026-02-28')).toBe(new Date(2026, 1, 28).toISOString());
  expect(endOfDay('2026-02-28')).toBe(new Date(2026, 2, 1).toISOString());
});

it('knows no moment for a field that is empty or half filled', () => {
  expect(startOfDay('')).toBeUndefined();
  expect(endOfDay('2026-')).toBeUndefined();
});
