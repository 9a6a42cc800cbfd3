import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { redactDetail } from './redact-detail.ts';

describe('making a provider’s words fit for a log', () => {
  it('takes out the secret wherever it stands, and cuts to 500 characters', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9]{12,40}$/);
    fc.assert(
      fc.property(secret, fc.array(fc.string(), { maxLength: 5 }), (key, parts) => {
        const detail = redactDetail(['', ...parts, ''].join(key), [key]);
        expect(detail).not.toContain(key);
        expect(detail.length).toBeLessThanOrEqual(500);
      }),
    );
    expect(redactDetail('y'.repeat(600), [])).toHaveLength(500);
  });

  it('takes out what looks like a key, also masked by the provider', () => {
    expect(redactDetail('Incorrect API key provided: sk-proj-ab********************wxyz. Go on.', [])).toBe(
      'Incorrect API key provided: [key]. Go on.',
    );
    expect(redactDetail('header Bearer abcdefghijkl', [])).toBe('header [key]');
  });

  it('puts everything on one line', () => {
    expect(redactDetail(' a\r\nb\u0000\u2028c ', [])).toBe('a b c');
  });
});
