import { useIntl } from 'react-intl';
import type { components } from '../../api/schema.generated.ts';
import type { MessageId } from '../../locales/catalogue.ts';
import { useText } from '../../ui/use-text.ts';
import { mendOf } from './mend-of.ts';

type Failure = NonNullable<components['schemas']['Source']['failure']>;

/** Says why something was not taken in and what to do about it, in the reader's language; what is not known here in the API's own words. */
export function useFailureText(): (failure: Failure) => { what: string; mend: string } {
  const say = useText();
  const { messages } = useIntl();
  const known = (id: string): id is MessageId => Object.hasOwn(messages, id);
  return ({ code, title, mend, details }) => {
    const [what, how] = [`problem.${code}`, mendOf({ code, details })];
    const values = { what: String(details['what'] ?? ''), limit: Number(details['limit'] ?? 0) };
    return { what: known(what) ? say(what, values) : title, mend: known(how) ? say(how) : mend };
  };
}
