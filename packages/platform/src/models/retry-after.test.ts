import { describe, expect, it } from 'vitest';
import { retryAfter } from './retry-after.ts';

describe('how long a provider asks to wait', () => {
  it.each([
    [{ 'retry-after': '3' }, 3000],
    [{ 'retry-after': ' 0.5 ' }, 500],
    [{ 'retry-after': ['2', '9'] }, 2000],
    [{ 'retry-after-ms': '150', 'retry-after': '3' }, 150],
    [{ 'retry-after': 'Mon, 23 Nov 2026 10:00:07 GMT', date: 'Mon, 23 Nov 2026 10:00:00 GMT' }, 7000],
    [{ 'retry-after': 'Mon, 23 Nov 2026 09:00:00 GMT', date: 'Mon, 23 Nov 2026 10:00:00 GMT' }, 0],
    [{ 'retry-after': 'Mon, 23 Nov 2026 10:00:07 GMT' }, null],
    [{ 'retry-after': 'soon', date: 'Mon, 23 Nov 2026 10:00:00 GMT' }, null],
    [{ 'retry-after': '-5' }, null],
    [{ 'retry-after': '' }, null],
    [{}, null],
  ])('%j is %s', (headers, wait) => {
    expect(retryAfter(headers)).toBe(wait);
  });
});
