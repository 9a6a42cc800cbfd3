import type { InstallationCheck, InstallationFinding } from '@parley/contract/widget-builder';
import { policyAllows } from './policy-allows.ts';
import { type PageEmbeds, readEmbeds } from './read-embeds.ts';

export interface FetchedPage {
  url: URL;
  html: string;
  /** The policies its answer came with. */
  policies: readonly string[];
}

type Findings = InstallationCheck['findings'];

/** Says what is wrong with how a page embeds a bot, and what it is to say instead. `hosts` are the origins at which Parley answers. */
export function judgePage(
  page: FetchedPage,
  { botId, hosts }: { botId: string; hosts: readonly string[] },
): Omit<InstallationCheck, 'url'> {
  const embeds = readEmbeds(page.html, page.url.href);
  const findings: Findings = [];
  const add = (code: InstallationFinding, level: 'problem' | 'notice', facts: Record<string, string> = {}): void => {
    findings.push({ code, level, facts });
  };
  const host = hosts[0] ?? '';
  const { scripts, elements, frames } = embeds;
  const frame = frames.find((address) => URL.parse(address)?.pathname.startsWith(`/c/${botId}`));
  const mine = scripts.filter(({ botId: named }) => named === botId);
  const script = mine.find(({ idle }) => idle === undefined) ?? mine[0] ?? scripts[0];
  if (script === undefined && frames.length === 0) {
    if (embeds.inCode) add('script_in_code', 'notice');
    else if (embeds.tagManager) add('tag_manager', 'notice');
    else add('no_script', 'problem', { host });
  }
  if (frames.length > 0 && frame === undefined && script === undefined) add('wrong_bot', 'problem', { found: frames[0] ?? '', botId });
  if (script !== undefined) {
    // A type that no browser runs is how consent banners hold a script back until a visitor agrees.
    if (script.idle !== undefined) {
      if ('element' in script.idle) add('script_idle', 'problem', script.idle);
      else add('script_held', 'notice', script.idle);
    }
    if (!hosts.includes(new URL(script.src).origin)) add('wrong_host', 'problem', { found: script.src, expected: `${host}/widget.js` });
    if (page.url.protocol === 'https:' && script.src.startsWith('http:')) add('mixed_content', 'problem', { found: script.src });
    const named = [...scripts.flatMap(({ botId: each }) => each ?? []), ...elements];
    if (named.length === 0) add('no_bot', 'problem', { botId });
    else if (!named.includes(botId)) add('wrong_bot', 'problem', { found: named[0] ?? '', botId });
    if (scripts.filter(({ botId: each }) => each === script.botId).length > 1) add('script_twice', 'notice');
  }
  for (const policy of [...page.policies, ...embeds.policies]) findings.push(...judgePolicy(policy, page, { hosts, script, frame }));
  return { found: waysOf(embeds), findings: withoutRepeats(findings) };
}

function waysOf({ scripts, elements, frames, inCode }: PageEmbeds): InstallationCheck['found'] {
  return [
    ...(scripts.length > 0 || inCode ? (['script'] as const) : []),
    ...(elements.length > 0 ? (['element'] as const) : []),
    ...(frames.length > 0 ? (['frame'] as const) : []),
  ];
}

function judgePolicy(
  policy: string,
  { url: page }: FetchedPage,
  { hosts, script, frame }: { hosts: readonly string[]; script: PageEmbeds['scripts'][number] | undefined; frame: string | undefined },
): Findings {
  const ask = (
    code: InstallationFinding,
    level: 'problem' | 'notice',
    question: { directives: string[]; address: string; nonce?: string | undefined },
  ): Findings => {
    const answer = policyAllows(policy, { ...question, page });
    if (answer.allowed) return [];
    const source = question.address === 'data:' ? 'data:' : new URL(question.address).origin;
    return [{ code, level, facts: { directive: answer.directive, source } }];
  };
  if (script === undefined && frame !== undefined)
    return ask('frame_blocked', 'problem', { directives: ['frame-src', 'child-src', 'default-src'], address: frame });
  // A script from elsewhere is to come from here in the end.
  const origin = hosts.find((host) => script !== undefined && new URL(script.src).origin === host) ?? hosts[0] ?? '';
  return [
    ...ask('script_blocked', 'problem', {
      directives: ['script-src-elem', 'script-src', 'default-src'],
      address: `${origin}/widget.js`,
      nonce: script?.nonce,
    }),
    ...ask('connection_blocked', 'problem', { directives: ['connect-src', 'default-src'], address: `${origin}/v1/chat/sessions` }),
    ...ask('picture_blocked', 'notice', { directives: ['img-src', 'default-src'], address: 'data:' }),
  ];
}

function withoutRepeats(findings: Findings): Findings {
  const known = new Set<string>();
  return findings.filter((finding) => {
    const key = JSON.stringify(finding);
    return !known.has(key) && known.add(key);
  });
}
