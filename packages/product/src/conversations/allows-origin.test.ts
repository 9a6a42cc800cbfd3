import { describe, expect, it } from 'vitest';
import { allowsOrigin } from './allows-origin.ts';

const ownOrigins = ['http://localhost:3000'];
const ask = (allowed: string[], origin: string | undefined) => allowsOrigin(allowed, { origin, ownOrigins });

describe('allowsOrigin', () => {
  it('lets no site use a bot whose list is empty', () => {
    expect(ask([], 'https://example.com')).toBe(false);
    expect(ask([], undefined)).toBe(false);
  });

  it('compares whole origins', () => {
    expect(ask(['https://example.com'], 'https://example.com')).toBe(true);
    for (const near of [
      'http://example.com',
      'https://example.com:444',
      'https://example.com.evil.test',
      'https://evil-example.com',
      'null',
      'garbage',
    ]) {
      expect(ask(['https://example.com'], near), near).toBe(false);
    }
  });

  it('takes subdomains of a wildcard over https, and not the domain itself', () => {
    expect(ask(['*.example.com'], 'https://shop.example.com')).toBe(true);
    expect(ask(['*.example.com'], 'https://a.b.example.com')).toBe(true);
    for (const near of ['https://example.com', 'http://shop.example.com', 'https://badexample.com', 'https://shop.example.com.evil.test']) {
      expect(ask(['*.example.com'], near), near).toBe(false);
    }
  });

  it('knows the machine of who builds a site by the word localhost, at any port', () => {
    for (const origin of ['http://localhost', 'http://localhost:5173', 'https://127.0.0.1:8443', 'http://[::1]:5173'])
      expect(ask(['localhost'], origin), origin).toBe(true);
    for (const near of ['http://localhost.example.com', 'http://127.0.0.2', 'https://example.com', 'chrome-extension://localhost'])
      expect(ask(['localhost'], near), near).toBe(false);
  });

  it('takes an app by the whole origin that its view of the web has, and no page from a file', () => {
    expect(ask(['capacitor://localhost'], 'capacitor://localhost')).toBe(true);
    for (const near of ['ionic://localhost', 'capacitor://localhost.example', 'http://localhost', 'null', 'file://'])
      expect(ask(['capacitor://localhost', 'null', 'file://'], near), near).toBe(false);
    for (const list of [['localhost'], ['*.example.com'], ['same-origin']]) expect(ask(list, 'capacitor://localhost')).toBe(false);
  });

  it('knows its own origin by the word same-origin', () => {
    expect(ask(['same-origin'], 'http://localhost:3000')).toBe(true);
    expect(ask(['same-origin'], 'http://localhost:3001')).toBe(false);
  });
});
