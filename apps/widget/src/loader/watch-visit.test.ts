import { describe, expect, it } from 'vitest';
import { isMeant } from './watch-visit.ts';

const everybody = { paths: [], afterSeconds: 0, visitors: 'all' as const };

describe('a flow that starts by itself', () => {
  it.each([
    ['/pricing', '/pricing', true],
    ['/pricing', '/pricing/team', false],
    ['/pricing*', '/pricing/team', true],
    ['/*/pricing', '/de/pricing', true],
    ['/a.b', '/axb', false],
    ['/docs(1)', '/docs(1)', true],
    ['/pricing', '/pricing/', true],
    ['/pricing/', '/pricing', true],
    ['/preise-für-alle', '/preise-f%C3%BCr-alle', true],
    ['/preise-f%C3%BCr-alle', '/preise-f%C3%BCr-alle/', true],
    ['/100%', '/100%', true],
    ['/', '/', true],
  ])('for %s is for %s: %s', (pattern, path, meant) => {
    expect(isMeant({ ...everybody, paths: ['/elsewhere', pattern] }, path, false)).toBe(meant);
  });

  it('is for every page when it names none', () => {
    expect(isMeant(everybody, '/anything', true)).toBe(true);
  });

  it('is for those who were here before, or for those who were not', () => {
    expect(isMeant({ ...everybody, visitors: 'returning' }, '/', true)).toBe(true);
    expect(isMeant({ ...everybody, visitors: 'returning' }, '/', false)).toBe(false);
    expect(isMeant({ ...everybody, visitors: 'new' }, '/', true)).toBe(false);
    expect(isMeant({ ...everybody, visitors: 'new' }, '/', false)).toBe(true);
  });
});
