import { AppError } from '@parley/contract/errors';
import { type BotId, formatId } from '@parley/contract/ids';
import type { InstallationCheck } from '@parley/contract/widget-builder';
import type { TenantScope } from '@parley/platform/database/tenancy';
import type { GuardedFetch } from '@parley/platform/fetch/guarded-fetch';
import { type Bot, getBot } from '../../bots/public.ts';
import { allowsOrigin } from '../../conversations/public.ts';
import { type FetchedPage, judgePage } from './judge-page.ts';

const maxBytes = 2_000_000;
const unreachable = ['fetch_failed', 'fetch_timeout', 'response_too_large', 'address_not_allowed'];

type Findings = InstallationCheck['findings'];

/** Looks at a page of the tenant's site as a browser would get it, and says what keeps the bot from working there. A page that cannot be had is a finding, no failure. */
export async function checkInstallation(
  scope: TenantScope,
  { fetch }: { fetch: GuardedFetch },
  { botId, url, hosts }: { botId: BotId; url: string; hosts: readonly string[] },
): Promise<InstallationCheck> {
  const bot = await getBot(scope, botId);
  const unpublished: Findings = bot.published === null ? [{ code: 'bot_not_published', level: 'problem', facts: {} }] : [];
  const fetched = await fetchPage(fetch, url);
  if ('findings' in fetched) return { url: fetched.url, found: [], findings: [...unpublished, ...fetched.findings] };
  const { page, notices } = fetched;
  const judged = judgePage(page, { botId: formatId('bot', botId), hosts });
  return {
    url: page.url.href,
    found: judged.found,
    findings: [...unpublished, ...notices, ...judged.findings, ...judgeOrigin(bot, page.url.origin, hosts)],
  };
}

async function fetchPage(
  fetch: GuardedFetch,
  url: string,
): Promise<{ page: FetchedPage; notices: Findings } | { url: string; findings: Findings }> {
  try {
    const response = await fetch(url, { maxBytes, headers: { accept: 'text/html,*/*;q=0.1' } });
    const html = await response.text();
    const at = new URL(response.url === '' ? url : response.url);
    const moved: Findings =
      at.href === new URL(url).href ? [] : [{ code: 'redirected', level: 'notice', facts: { from: url, to: at.href } }];
    if (!response.ok)
      return { url: at.href, findings: [...moved, { code: 'error_status', level: 'problem', facts: { status: String(response.status) } }] };
    const contentType = response.headers.get('content-type') ?? '';
    if (!/html/i.test(contentType))
      return { url: at.href, findings: [...moved, { code: 'not_html', level: 'problem', facts: { contentType } }] };
    const policy = response.headers.get('content-security-policy');
    // Several headers come as one, with commas between them.
    return { page: { url: at, html, policies: policy === null ? [] : policy.split(',') }, notices: moved };
  } catch (error) {
    if (!(error instanceof AppError) || !unreachable.includes(error.code)) throw error;
    return { url, findings: [{ code: 'page_unreachable', level: 'problem', facts: { reason: error.code } }] };
  }
}

function judgeOrigin({ published, draft }: Bot, origin: string, ownOrigins: readonly string[]): Findings {
  const allows = (list: readonly string[]): boolean => allowsOrigin(list, { origin, ownOrigins });
  if (allows(published === null ? draft.allowedOrigins : published.config.allowedOrigins)) return [];
  return [{ code: allows(draft.allowedOrigins) ? 'allowed_in_draft_only' : 'not_allowed', level: 'problem', facts: { origin } }];
}
