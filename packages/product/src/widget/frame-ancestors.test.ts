import { describe, expect, it } from 'vitest';
import { frameAncestors } from './frame-ancestors.ts';

describe('frameAncestors', () => {
  it('names the sites of the list as a policy does', () => {
    expect(frameAncestors(['same-origin', 'https://shop.example.com', '*.example.org', 'http://localhost:3000', 'localhost'])).toBe(
      "'self' https://shop.example.com https://*.example.org http://localhost:3000 http://localhost:* http://127.0.0.1:*",
    );
  });

  it('lets nobody frame a bot that no site may embed', () => {
    expect(frameAncestors([])).toBe("'none'");
  });

  it('leaves out what would be another directive, or every site', () => {
    expect(frameAncestors(['https://a.example; script-src *', '*', 'https://*', "https://a.example 'unsafe-inline'", '*.', 'data:'])).toBe(
      "'none'",
    );
  });
});
