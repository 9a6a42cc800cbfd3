import { useIntl } from 'react-intl';
import type { MessageId } from '../locales/catalogue.ts';

const forms = ['contact_form', 'book_appointment'] as const;
const known = ['search_knowledge', 'weather', 'hand_off', ...forms] as const;

/** Whether an action of this name takes the place of one that came with Parley, which is there again without it. */
export function replacesBuiltIn(name: string): boolean {
  return forms.some((form) => form === name);
}

/** What an action is called and does, in the reader's language where it came with Parley, else as it is described. */
export function useActionWords() {
  const intl = useIntl();
  return (action: { name: string; title: string; description: string; kind?: string }): { title: string; description: string } => {
    const name = action.kind === 'built_in' ? known.find((each) => each === action.name) : undefined;
    if (name === undefined) return { title: action.title, description: action.description };
    const say = (id: MessageId): string => intl.formatMessage({ id });
    return { title: say(`actions.builtIn.${name}`), description: say(`actions.builtIn.${name}.text`) };
  };
}
