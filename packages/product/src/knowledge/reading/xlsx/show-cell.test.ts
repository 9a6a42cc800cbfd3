import { describe, expect, it } from 'vitest';
import { showCell } from './show-cell.ts';

describe('showCell', () => {
  it.each([
    ['2026-03-01T00:00:00Z', 'dd\\.mm\\.yyyy', '2026-03-01'],
    ['2026-05-04T13:45:00Z', 'yyyy\\-mm\\-dd\\ hh:mm', '2026-05-04 13:45'],
    ['1899-12-30T09:30:00Z', 'hh:mm', '09:30'],
    ['1899-12-30T00:00:00Z', 'h:mm AM/PM', '00:00'],
    ['1899-12-31T12:00:00Z', '[h]:mm', '36:00'],
  ])('shows the time %s of the form %s as %s', (time, form, shown) => {
    expect(showCell(new Date(time), form)).toBe(shown);
  });
});
