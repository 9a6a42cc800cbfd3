import { describe, expect, it } from 'vitest';
import type { IdentityMail } from '../identity-mailer.ts';
import { germanWords } from './locales/de.ts';
import { englishWords } from './locales/en.ts';
import { writeIdentityMail } from './write-identity-mail.ts';

const link = 'https://parley.example/app/page?token=a&more=b';
const kinds = Object.keys(englishWords.kinds) as IdentityMail['kind'][];
const mail = (kind: IdentityMail['kind'], locale: string | null = null): IdentityMail => ({
  kind,
  to: 'ada@example.com',
  name: 'Ada <b>',
  locale,
  link,
  newEmail: 'ada@new.example',
  connected: 'GitHub (ada)',
  signIn: { at: new Date('2026-11-26T09:05:00Z'), device: 'Firefox, Linux', address: '203.0.113.7' },
});

describe('a mail about a sign-in', () => {
  it.each(kinds)('says the same as text and as HTML, and leads where it should: %s', (kind) => {
    for (const [locale, words] of [
      ['en', englishWords],
      ['de', germanWords],
    ] as const) {
      const { subject, text, html } = writeIdentityMail(mail(kind, locale));
      expect(subject).toBe(words.kinds[kind].subject);
      for (const paragraph of words.kinds[kind].paragraphs({
        to: 'ada@example.com',
        newEmail: 'ada@new.example',
        connected: 'GitHub (ada)',
        time: locale === 'en' ? 'November 26, 2026 at 9:05 AM UTC' : '26. November 2026 um 09:05 UTC',
        device: 'Firefox, Linux',
        address: '203.0.113.7',
      })) {
        expect(text).toContain(paragraph);
        expect(html).toContain(paragraph);
      }
      expect(text).toContain(link);
      expect(html).toContain('href="https://parley.example/app/page?token=a&amp;more=b"');
      expect(html).toContain(`lang="${locale}"`);
      expect(html).not.toContain('<b>');
    }
  });

  it('is English where nobody said otherwise, and German wherever German is spoken', () => {
    expect(writeIdentityMail(mail('verify-email')).subject).toBe(englishWords.kinds['verify-email'].subject);
    expect(writeIdentityMail(mail('verify-email', 'fi')).subject).toBe(englishWords.kinds['verify-email'].subject);
    expect(writeIdentityMail(mail('verify-email', 'constructor')).subject).toBe(englishWords.kinds['verify-email'].subject);
    expect(writeIdentityMail(mail('verify-email', 'de-AT')).subject).toBe(germanWords.kinds['verify-email'].subject);
  });

  it('tells somebody to act when what happened cannot be undone by doing nothing', () => {
    expect(writeIdentityMail(mail('password-changed')).text).toContain(englishWords.alarming);
    expect(writeIdentityMail(mail('reset-password')).text).toContain(englishWords.unexpected);
  });

  it('says so where it is not known with what or from where somebody signed in', () => {
    const { text } = writeIdentityMail({ ...mail('new-sign-in'), signIn: { at: new Date(0), device: null, address: null } });
    expect(text).toContain('Device: unknown\n\nAddress: unknown');
  });
});
