import { tenantSlug } from '@parley/contract/tenants';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugFromName } from './slug-from-name.ts';

describe('a slug made from a name', () => {
  it.each([
    ['Acme', 'acme'],
    ['Café Müller & Söhne', 'cafe-muller-sohne'],
    ['Straßenbau GmbH', 'strassenbau-gmbh'],
    ['  --  Hello,   World!  --  ', 'hello-world'],
    ['A very long name of a company that goes on', 'a-very-long-name-of-a-company'],
    ['API', 'api-bots'],
    ['X', 'x-bots'],
    ['株式会社', 'new-tenant'],
    ['💥', 'new-tenant'],
  ])('reads like it: %s', (name, slug) => {
    expect(slugFromName(name)).toBe(slug);
  });

  it('is always one a tenant may have, with room for a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (name) => {
        const slug = slugFromName(name);
        return tenantSlug.safeParse(slug).success && tenantSlug.safeParse(`${slug}-1234`).success;
      }),
    );
  });
});
