import { problemSchema } from '@parley/contract/problem';
import type { FuzzWorld } from './fuzz-world.ts';

/** A request as it was sent, and all that came of it. */
export interface Exchange {
  /** The request, written out. */
  readonly sent: string;
  readonly status: number;
  readonly contentType: string;
  readonly headers: string;
  readonly body: string;
  readonly log: string;
}

/** An address, an identity provider or a model that does not answer is no failure of ours. */
function isElsewhere(status: number, body: string): boolean {
  return status === 502 || status === 504 || /"code":"model_\w+"/.test(body);
}

/** Ids as they are shown and as they are stored. */
export const shownId = /[a-z]{3}_[0-7][0-9a-hjkmnp-tv-z]{25}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/**
 * Says what is wrong with an answer to one tenant's caller; undefined when nothing is. `logged` are ids that operators who were let
 * in asked for: the tenant's log says what was asked, whoever's it was.
 */
export function judgeAnswer(
  { canaries, foreignIds }: Pick<FuzzWorld, 'canaries' | 'foreignIds'>,
  exchange: Exchange,
  logged: ReadonlySet<string>,
): string | undefined {
  const { sent, status, contentType, headers, body, log } = exchange;
  for (const [place, text] of Object.entries({ body, headers, log })) {
    const lower = text.toLowerCase();
    const canary = canaries.find((each) => lower.includes(each));
    if (canary !== undefined) return `another tenant's words in the ${place}: ${around(text, lower.indexOf(canary))}`;
    // What the caller already knew may be repeated.
    const id = text.match(shownId)?.find((each) => foreignIds.has(each) && !sent.includes(each) && !logged.has(each));
    if (id !== undefined) return `another tenant's id in the ${place}: ${around(text, text.indexOf(id))}`;
  }
  if (status >= 500 && !isElsewhere(status, body)) return `a failure of ours: ${status} ${body.slice(0, 300)}`;
  if (status < 400) return undefined;
  if (contentType !== 'application/problem+json') return `a refusal that is no problem: ${status} ${contentType} ${body.slice(0, 300)}`;
  const problem = problemSchema.safeParse(parse(body));
  if (!problem.success || problem.data.status !== status) return `a problem without its form: ${body.slice(0, 300)}`;
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function around(text: string, place: number): string {
  return JSON.stringify(text.slice(Math.max(0, place - 80), place + 120));
}
