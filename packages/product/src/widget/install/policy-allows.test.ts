import { describe, expect, it } from 'vitest';
import { policyAllows } from './policy-allows.ts';

const page = new URL('https://shop.example/checkout');
const ask = (policy: string, address = 'https://parley.example/widget.js', nonce?: string) =>
  policyAllows(policy, { directives: ['script-src-elem', 'script-src', 'default-src'], address, page, nonce });

describe('policyAllows', () => {
  it.each([
    [''],
    ["img-src 'none'"],
    ['script-src *'],
    ['script-src https:'],
    ['script-src https://parley.example'],
    ['script-src parley.example'],
    ['script-src *.example'],
    ['script-src https://parley.example:*'],
    ['script-src https://parley.example/'],
    ['script-src https://parley.example/widget.js'],
    ["default-src 'none'; SCRIPT-SRC https://PARLEY.example"],
    ["script-src 'none'; script-src-elem parley.example"],
  ])('lets a script through under %j', (policy) => {
    expect(ask(policy)).toEqual({ allowed: true });
  });

  it.each([
    ["script-src 'self'", 'script-src'],
    ["default-src 'self'", 'default-src'],
    ['script-src', 'script-src'],
    ["script-src 'none'", 'script-src'],
    ['script-src http://other.example', 'script-src'],
    ['script-src *.parley.example', 'script-src'],
    ['script-src https://parley.example:8443', 'script-src'],
    ['script-src https://parley.example/other/', 'script-src'],
    ["script-src 'strict-dynamic' https://parley.example", 'script-src'],
    ["script-src-elem 'self'; script-src *", 'script-src-elem'],
    ["script-src 'self'; script-src *", 'script-src'],
  ])('names what is in the way under %j', (policy, directive) => {
    expect(ask(policy)).toEqual({ allowed: false, directive });
  });

  it('counts the nonce of the element', () => {
    expect(ask("script-src 'nonce-abc' 'strict-dynamic'", undefined, 'abc')).toEqual({ allowed: true });
    expect(ask("script-src 'nonce-abc'", undefined, 'other')).toEqual({ allowed: false, directive: 'script-src' });
  });

  it('knows the page itself, and what has no host', () => {
    expect(ask("script-src 'self'", 'https://shop.example/widget.js')).toEqual({ allowed: true });
    expect(ask('script-src data:', 'data:')).toEqual({ allowed: true });
    expect(ask('script-src *', 'data:')).toEqual({ allowed: false, directive: 'script-src' });
  });
});
