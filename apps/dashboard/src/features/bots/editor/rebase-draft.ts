import type { BotConfig } from './draft-context.ts';

type Name = keyof BotConfig;

/** The fields in which two drafts differ. */
export function differingFields(before: BotConfig, after: BotConfig): Name[] {
  return (Object.keys(after) as Name[]).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** Puts what was changed here on top of what somebody else saved meanwhile, and names the fields that both changed: there, the change made here wins. */
export function rebaseDraft(drafts: { begun: BotConfig; mine: BotConfig; theirs: BotConfig }): { draft: BotConfig; clashes: string[] } {
  const mine = differingFields(drafts.begun, drafts.mine);
  const theirs = new Set(differingFields(drafts.begun, drafts.theirs));
  const draft = { ...drafts.theirs, ...Object.fromEntries(mine.map((name) => [name, drafts.mine[name]])) };
  return { draft, clashes: mine.filter((name) => theirs.has(name)) };
}
