import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cookieName, readCookie, writeCookie } from './cookies.ts';

describe('writeCookie', () => {
  it('binds a cookie to this very host behind https', () => {
    const text = writeCookie({ name: 'session', value: 'abc', maxAgeSeconds: 60, sameSite: 'strict' }, { secure: true });
    expect(text).toBe('__Host-session=abc; Path=/; Max-Age=60; HttpOnly; Secure; SameSite=Strict');
  });

  it('gives a cookie with a path of its own the prefix that allows one', () => {
    const text = writeCookie({ name: 'refresh', value: 'abc', path: '/v1/auth/refresh' }, { secure: true });
    expect(text).toBe('__Secure-refresh=abc; Path=/v1/auth/refresh; HttpOnly; Secure; SameSite=Lax');
  });

  it('sets neither prefix nor Secure over plain http, where browsers would drop the cookie', () => {
    expect(writeCookie({ name: 'session', value: 'abc' }, { secure: false })).toBe('session=abc; Path=/; HttpOnly; SameSite=Lax');
  });

  it('makes a cookie for posts of other sites Secure always', () => {
    expect(writeCookie({ name: 'saml', value: 'x', sameSite: 'none' }, { secure: false })).toContain('; Secure; SameSite=None');
  });

  it.each([
    { name: 'a=b', value: 'x' },
    { name: '', value: 'x' },
    { name: 'a', value: 'x;y' },
    { name: 'a', value: 'x y' },
    { name: 'a', value: 'x\r\nset-cookie: b=c' },
    { name: 'a', value: 'ü' },
    { name: 'a', value: 'x', path: '/x; Domain=example.com' },
    { name: 'a', value: 'x', path: 'x' },
    { name: 'a', value: 'x', maxAgeSeconds: 1.5 },
    { name: 'a', value: 'x'.repeat(5_000) },
  ])('refuses %j', (cookie) => {
    expect(() => writeCookie(cookie, { secure: true })).toThrow(TypeError);
  });

  it('never writes more than one cookie or another attribute, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, value) => {
        let text: string;
        try {
          text = writeCookie({ name, value }, { secure: true });
        } catch {
          return;
        }
        expect(text.split(';').slice(1)).toEqual([' Path=/', ' HttpOnly', ' Secure', ' SameSite=Lax']);
        expect(readCookie(text.split(';')[0] ?? '', cookieName(name, { secure: true }))).toBe(value);
      }),
    );
  });
});

describe('readCookie', () => {
  it('finds a cookie among others and takes the nearest of two', () => {
    expect(readCookie('a=1; session=x=y ; session=z;b', 'session')).toBe('x=y');
  });

  it('finds nothing where there is nothing', () => {
    for (const header of [null, '', ';;', 'session', 'xsession=1', 'session2=1']) expect(readCookie(header, 'session')).toBeUndefined();
  });
});
