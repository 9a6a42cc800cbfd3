import { describe, expect, it } from 'vitest';
import { newId } from './ids.ts';

describe('newId', () => {
  it('makes ids that sort in the order in which they were made, within a millisecond too', () => {
    const made = Array.from({ length: 2_000 }, () => newId('mail', 1_764_183_600_000));
    expect(made.toSorted()).toEqual(made);
    expect(new Set(made.map((id) => id.slice(19))).size).toBe(made.length);
  });

  it('makes ids of version 7 that begin with the time', () => {
    expect(newId('bot', 0x0123_4567_89ab)).toMatch(/^01234567-89ab-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  });
});
