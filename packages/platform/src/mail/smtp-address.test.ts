import { describe, expect, it } from 'vitest';
import { parseSmtpAddress } from './smtp-address.ts';

describe('parseSmtpAddress', () => {
  it.each([
    ['smtps://mail.example.com', { host: 'mail.example.com', port: 465, security: 'tls' }],
    ['smtp://mail.example.com', { host: 'mail.example.com', port: 587, security: 'starttls' }],
    ['smtp://mail.example.com:2525/', { host: 'mail.example.com', port: 2525, security: 'starttls' }],
    ['smtp://relay?tls=none', { host: 'relay', port: 25, security: 'none' }],
    ['smtp://[::1]:1025?tls=none', { host: '::1', port: 1025, security: 'none' }],
    ['smtp://a%40b:p%3A%2F@mail.example.com', { credentials: { name: 'a@b', password: 'p:/' } }],
  ])('reads %s', (text, expected) => {
    expect(parseSmtpAddress(text)).toMatchObject(expected);
  });

  it.each([
    '',
    'mail.example.com',
    'http://mail.example.com',
    'smtp://',
    'smtps://host?tls=none',
    'smtp://host?tls=off',
    'smtp://host?pool=1',
    'smtp://host/path',
    'smtp://a:%ff@host',
  ])('does not take %j', (text) => {
    expect(parseSmtpAddress(text)).toBeUndefined();
  });
});
