import { describe, expect, it } from 'vitest';
import { originOf } from './origin-of.ts';

describe('originOf', () => {
  it('takes an address the way people type it', () => {
    expect(originOf(' www.example.com/shop?x=1 ')).toBe('https://www.example.com');
    expect(originOf('http://localhost:8080/')).toBe('http://localhost:8080');
    expect(originOf('HTTPS://Example.com')).toBe('https://example.com');
  });

  it('refuses what is no address', () => {
    for (const text of ['', 'my shop', 'example', 'https://']) expect(originOf(text)).toBeUndefined();
  });
});
