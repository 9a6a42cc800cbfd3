import type { WidgetLanguage } from '@parley/contract/widget';

interface ScriptPage {
  title: string;
  language?: WidgetLanguage;
  /** Where its script is and what it is told, as attributes of its tag: ids and addresses of Parley's own, never what a tenant wrote. */
  script: Readonly<Record<string, string>>;
  /** More of what its head says of it, by name. */
  meta?: Readonly<Record<string, string>>;
  /** Who may frame it, as a source list. */
  frameAncestors: string;
  /** More directives of its policy. */
  policy?: readonly string[];
  headers?: Readonly<Record<string, string>>;
}

/** A page of Parley's own whose script makes all of it. It may load from and talk to this installation alone, and is in no search engine. */
export function scriptPage({ title, language = 'en', script, meta = {}, frameAncestors, policy = [], headers = {} }: ScriptPage): Response {
  const named = { viewport: 'width=device-width, initial-scale=1', robots: 'noindex', ...meta };
  const html = `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
${Object.entries(named)
  .map(([name, content]) => `<meta name="${name}" content="${content}">`)
  .join('\n')}
<title>${title}</title>
<script ${Object.entries(script)
    .map(([name, value]) => `${name}="${value}"`)
    .join(' ')} async></script>
</head>
<body></body>
</html>
`;
  return new Response(html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'content-security-policy': [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' data:",
        "connect-src 'self'",
        `frame-ancestors ${frameAncestors}`,
        "base-uri 'none'",
        "form-action 'none'",
        ...policy,
      ].join('; '),
      ...headers,
    },
  });
}
