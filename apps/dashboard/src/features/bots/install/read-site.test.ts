import { describe, expect, it } from 'vitest';
import { readSite } from './read-site.ts';

describe('readSite', () => {
  it.each([
    ['shop.example.com', 'https://shop.example.com'],
    [' HTTPS://Shop.Example.com/basket?x=1 ', 'https://shop.example.com'],
    ['http://intranet:8080/', 'http://intranet:8080'],
    ['*.example.com', '*.example.com'],
    ['https://*.example.com/', '*.example.com'],
    ['capacitor://localhost', 'capacitor://localhost'],
    ['bücher.example', 'https://xn--bcher-kva.example'],
  ])('reads %j as %j', (typed, site) => {
    expect(readSite(typed)).toBe(site);
  });

  it.each([
    '',
    '*',
    '*.',
    '*.com*',
    'localhost',
    'two words',
    'javascript:alert(1)',
    'file://',
    'file://host',
    'null',
    'https://me:secret@example.com',
    '*.a b.com',
  ])('refuses %j', (typed) => {
    expect(readSite(typed)).toBeUndefined();
  });
});
