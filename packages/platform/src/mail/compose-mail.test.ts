import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeMail } from './compose-mail.ts';

const description = {
  subject: 'Confirm your address',
  greeting: 'Hello Ada,',
  paragraphs: ['you asked for access to Acme.', 'The link is good for one hour.\nIt works once.'],
  button: { label: 'Confirm address', url: 'https://parley.example.com/verify?token=a&b=c' },
  footer: 'You get this mail because somebody signed up with this address.',
};

/** The tags of a page, and the text between them. */
function takeApart(html: string): { tags: string[]; text: string } {
  const inner = html.replace(/<style>.*?<\/style>/s, '');
  const text = inner.replaceAll(/<[^>]*>/g, '');
  const unescaped = text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');
  return { tags: [...inner.matchAll(/<\/?([a-z!]+)/g)].map(([, tag = '']) => tag), text: unescaped };
}

describe('composeMail', () => {
  it('says the same as text and as HTML', () => {
    const mail = composeMail(description);
    expect(mail.subject).toBe('Confirm your address');
    expect(mail.text).toMatchInlineSnapshot(`
      "Hello Ada,

      you asked for access to Acme.

      The link is good for one hour.
      It works once.

      Confirm address:
      https://parley.example.com/verify?token=a&b=c

      -- 
      You get this mail because somebody signed up with this address.
      "
    `);
    expect(mail.html).toMatchSnapshot();
    const { text } = takeApart(mail.html);
    for (const line of mail.text.split('\n').filter((each) => each !== '' && each !== '-- '))
      expect(text).toContain(line.replace(/:$/, ''));
  });

  it('takes nothing it is told as HTML', () => {
    const plain = takeApart(composeMail(description).html).tags;
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('<script>', '"><img src=x>', "' onload='", '</style>', '&lt;', '-->'),
        (before, hostile) => {
          const said = `${before}${hostile}`;
          const { html } = composeMail({
            ...description,
            subject: said,
            greeting: said,
            footer: said,
            button: { ...description.button, label: said },
          });
          const lineBreaks = (said.match(/\n/g) ?? []).length * 2;
          expect(takeApart(html).tags).toHaveLength(plain.length + lineBreaks);
          expect(html).not.toContain('<script>');
          expect(html).not.toContain('<img');
        },
      ),
    );
  });

  it('loads nothing from anywhere', () => {
    expect(composeMail(description).html).not.toMatch(/<(img|link|script|iframe|object|base)|url\(|@import|src=/);
  });

  it('keeps a subject on one line, however it came', () => {
    expect(composeMail({ ...description, subject: ' Hello\r\nBcc: eve@example.org\u0000\tyou ' }).subject).toBe(
      'Hello Bcc: eve@example.org you',
    );
    expect(composeMail({ ...description, subject: 'x'.repeat(300) }).subject).toHaveLength(250);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'mailto:a@b.c', 'no address'])('has no button that leads to %s', (url) => {
    expect(() => composeMail({ ...description, button: { label: 'Open', url } })).toThrow(TypeError);
  });

  it('reads from right to left where the language does', () => {
    expect(composeMail({ ...description, locale: 'ar-EG' }).html).toContain('<html lang="ar-EG" dir="rtl">');
    expect(composeMail({ ...description, locale: 'de' }).html).toContain('<html lang="de" dir="ltr">');
  });

  it('can do without a greeting and a button', () => {
    const { greeting: _greeting, button: _button, ...bare } = description;
    const mail = composeMail(bare);
    expect(mail.text.startsWith('you asked')).toBe(true);
    expect(mail.html).not.toContain('<a ');
  });
});
