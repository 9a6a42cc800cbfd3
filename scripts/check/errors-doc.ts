import type { errorTable } from '@parley/contract/errors';

/** What docs/errors.md says about one code. `advice` is written by hand: when it occurs and what to do. */
export interface DocumentedError {
  code: string;
  facts: string;
  advice: string;
}

type ErrorFacts = (typeof errorTable)[keyof typeof errorTable];

/** The line of facts below a code's heading, as the table has them. */
export function factsOf({ status, retryable, text }: ErrorFacts): string {
  return `**${status}** · ${retryable ? 'may be retried as it is' : 'not retryable'} · “${text}”`;
}

/** Reads the codes of docs/errors.md, in the order they stand there. */
export function parseErrorsDoc(markdown: string): DocumentedError[] {
  return markdown
    .split(/^### /m)
    .slice(1)
    .map((section) => {
      const [heading = '', facts = '', ...advice] = section.split(/\n\s*\n/);
      return { code: heading.trim(), facts: facts.trim(), advice: advice.join('\n\n').trim() };
    });
}
