import { describe, expect, it } from 'vitest';
import { pageAddressOf } from './page-address-of.ts';

describe('pageAddressOf', () => {
  it('takes an address the way people type it', () => {
    expect(pageAddressOf(' www.example.com/shop?x=1 ')).toBe('https://www.example.com/shop?x=1');
    expect(pageAddressOf('http://localhost:8080')).toBe('http://localhost:8080/');
    expect(pageAddressOf('HTTPS://Example.com')).toBe('https://example.com/');
  });

  it('refuses what is no address', () => {
    for (const text of ['', 'my shop', 'example', 'https://', 'javascript:alert(1)']) expect(pageAddressOf(text)).toBeUndefined();
  });
});
