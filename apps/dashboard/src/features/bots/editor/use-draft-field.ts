import { useIssueText } from '../../../ui/form/use-issue-text.ts';
import { type BotConfig, useDraft } from './draft-context.ts';

/** What a field of the draft gives an input: its value, how to change it, whether one may, and what the API did not accept of it. */
export function useDraftField<Name extends keyof BotConfig>(name: Name) {
  const { draft, change, readOnly, issues } = useDraft();
  const textOf = useIssueText();
  const path = `draft.${name}`;
  const issue = issues.find((candidate) => candidate.path === path || candidate.path.startsWith(`${path}.`));
  return {
    value: draft[name],
    set: (value: BotConfig[Name]) => change({ [name]: value } as Partial<BotConfig>),
    readOnly,
    error: issue === undefined ? undefined : textOf(issue),
  };
}
