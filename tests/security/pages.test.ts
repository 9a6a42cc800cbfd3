import { formatId, newId } from '@parley/contract/ids';
import { isPage } from '@parley/platform/http/security-headers';
import { demoSiteRoutes } from '@parley/server/pages';
import { createTestApp } from '@parley/testing/app/create-test-app';
import { afterAll, describe, expect, it } from 'vitest';

const app = await createTestApp({ extraRoutes: demoSiteRoutes(newId('bot')) });
afterAll(() => app.close());

const pages = app.installation.app.routes.filter(isPage);
const addressOf = (path: string): string => app.url + path.replace('{botId}', formatId('bot', app.acme.botId));

function directivesOf(policy: string): Map<string, string> {
  return new Map(policy.split(';').map((part) => [part.trim().split(' ', 1)[0] ?? '', part.trim()]));
}

describe('pages', () => {
  it('are the ones that are known to be', () => {
    expect(pages.map(({ path }) => path).toSorted()).toEqual([
      '/',
      '/app/',
      '/c/{botId}',
      '/preview',
      '/reference',
      '/reference/errors',
      '/widget-preview',
    ]);
  });

  it.each(pages.map(({ path }) => path))(
    '%s can run nothing of others, be framed by no other site, and ask for no device',
    async (path) => {
      const { status, headers } = await fetch(addressOf(path));
      expect(status).toBe(200);
      const policy = directivesOf(headers.get('content-security-policy') ?? '');
      expect(policy.get('default-src')).toBe("default-src 'none'");
      expect(["frame-ancestors 'none'", "frame-ancestors 'self'"]).toContain(policy.get('frame-ancestors'));
      expect(policy.get('base-uri')).toBe("base-uri 'none'");
      expect(policy.get('form-action')).toMatch(/^form-action '(?:none|self)'$/);
      expect([undefined, "script-src 'self'"]).toContain(policy.get('script-src'));
      expect([undefined, "connect-src 'self'"]).toContain(policy.get('connect-src'));
      for (const directive of policy.values()) expect(directive).not.toMatch(/unsafe-eval|https?:|\*|wss?:/);
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('permissions-policy')).toMatch(/\bcamera=\(\).*\bgeolocation=\(\).*\bmicrophone=\(\)/);
      expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
      expect(headers.get('cross-origin-embedder-policy')).toBe('require-corp');
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    },
  );

  it.each(pages.map(({ path }) => path))('%s holds nothing that its policy would have to make an exception for', async (path) => {
    const html = await (await fetch(addressOf(path))).text();
    expect(html).not.toMatch(/<script(?![^>]*\ssrc=)/i);
    expect(html).not.toMatch(/\son\w+\s*=/i);
    expect(html).not.toMatch(/javascript:/i);
  });
});
