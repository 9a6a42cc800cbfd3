import type { Citation } from '@parley/contract/stream-events';
import type { PanelText } from '../locales/en.ts';
import { fill } from '../locales/fill.ts';

/** The day of which a passage speaks that may be out of date by now, in the panel's language; undefined for one that is fresh. */
export function asOf({ asOf: time }: Pick<Citation, 'asOf'>, text: PanelText): string | undefined {
  return time === undefined
    ? undefined
    : fill(text.asOf, { date: new Date(time).toLocaleDateString(text.language, { dateStyle: 'medium' }) });
}
