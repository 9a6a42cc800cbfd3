import { AppError } from '@parley/contract/errors';
import { type BotId, formatId } from '@parley/contract/ids';
import { type WidgetLanguage, widgetLanguages } from '@parley/contract/widget';
import { frameAncestors } from './frame-ancestors.ts';
import { type PublishedBotDeps, publishedBot } from './published-bot.ts';

/** The chat as a page of its own, which the sites that may embed the bot may also frame. Nothing a tenant wrote is in its HTML. */
export async function hostedPage(deps: PublishedBotDeps, input: { botId: BotId; acceptLanguage: string | undefined }): Promise<Response> {
  const { config } = await publishedBot(deps, input.botId);
  if (!config.allowedOrigins.includes('same-origin')) throw new AppError('not_found');
  const language = preferredLanguage(input.acceptLanguage ?? '');
  const html = `<!doctype html>
<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<title>Chat</title>
<script src="/widget.js" data-bot="${formatId('bot', input.botId)}" data-layout="page" async></script>
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
        `frame-ancestors ${frameAncestors(config.allowedOrigins)}`,
        "base-uri 'none'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ].join('; '),
    },
  });
}

function preferredLanguage(accepted: string): WidgetLanguage {
  const wishes = accepted.split(',').map((wish) => wish.trim().slice(0, 2).toLowerCase());
  return wishes.flatMap((wish) => widgetLanguages.filter((language) => language === wish))[0] ?? 'en';
}
