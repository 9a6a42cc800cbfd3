import { expect, it } from 'vitest';
import { byTurns } from './by-turns.ts';

const values = Array.from({ length: 14 }, (_, index) => index);

it('takes the same values for one place, and every value at some of many places', () => {
  expect(byTurns(values, 'GET /v1/bots')).toHaveLength(14);
  expect(byTurns(values, 'GET /v1/bots', 4)).toEqual(byTurns(values, 'GET /v1/bots', 4));
  expect(new Set(byTurns(values, 'GET /v1/bots', 4)).size).toBe(4);
  const places = Array.from({ length: 60 }, (_, index) => `GET /v1/things/${index}`);
  const tried = Map.groupBy(
    places.flatMap((place) => byTurns(values, place, 4)),
    (value) => value,
  );
  for (const value of values) expect(tried.get(value)?.length, `value ${value}`).toBeGreaterThan(5);
});
