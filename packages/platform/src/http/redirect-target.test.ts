import { describe, expect, it } from 'vitest';
import { redirectTarget } from './redirect-target.ts';

describe('redirectTarget', () => {
  it.each(['/', '/sign-in?next=%2Fbots#top', 'https://idp.example/authorize?state=x', 'http://localhost:3000/'])('takes %s', (target) => {
    expect(redirectTarget(target)).toBe(target);
  });

  it.each([
    '',
    'bots',
    '//evil.example',
    '/\\evil.example',
    '/a\r\nset-cookie: a=b',
    '/a\nb',
    '/a b',
    '/ä',
    '\t/a',
    'javascript:alert(1)',
    'data:text/html,x',
    'https:evil.example',
    'https:///evil.example',
    'https://',
    `/${'a'.repeat(9_000)}`,
    undefined,
    new URL('https://idp.example'),
  ])('refuses %j', (target) => {
    expect(() => redirectTarget(target)).toThrow(/redirect/);
  });
});
