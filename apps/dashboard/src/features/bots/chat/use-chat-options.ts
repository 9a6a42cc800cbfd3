import { useIssueText } from '../../../ui/form/use-issue-text.ts';
import { type BotConfig, useDraft } from '../editor/draft-context.ts';

export type ChatOptions = BotConfig['chat'];
export type DataCollection = NonNullable<ChatOptions['collect']>;

/** What the draft's chat lets visitors do, as it is being edited. */
export interface ChatEditing {
  chat: ChatOptions;
  put: (fields: Partial<ChatOptions>) => void;
  readOnly: boolean;
  /** What the API did not accept at a path within `chat`, such as `collect.purpose`; of all below it with `deep`. */
  errorAt: (path: string, deep?: 'deep') => string | undefined;
}

export function useChatOptions(): ChatEditing {
  const { draft, change, readOnly, issues } = useDraft();
  const textOf = useIssueText();
  return {
    chat: draft.chat,
    put: (fields) => change({ chat: { ...draft.chat, ...fields } }),
    readOnly,
    errorAt: (path, deep) => {
      const whole = `draft.chat.${path}`;
      const issue = issues.find((candidate) => candidate.path === whole || (deep && candidate.path.startsWith(`${whole}.`)));
      return issue && textOf(issue);
    },
  };
}
