import type { MessageId } from '../../../locales/catalogue.ts';
import type { BotDiff } from './use-versions.ts';

type Change = BotDiff['fields'][number];
export type ChangedLine = NonNullable<Change['lines']>[number];

/** How chosen values are called where they are chosen. */
const words: Readonly<Record<string, Readonly<Record<string, MessageId>>>> = {
  'widget.scheme': { auto: 'appearance.scheme.auto', light: 'appearance.scheme.light', dark: 'appearance.scheme.dark' },
  'widget.shadow': { none: 'appearance.shadow.none', soft: 'appearance.shadow.soft', strong: 'appearance.shadow.strong' },
  'widget.size': { small: 'appearance.size.small', medium: 'appearance.size.medium', large: 'appearance.size.large' },
  'widget.position': { start: 'appearance.position.start', end: 'appearance.position.end' },
  'widget.layout': { bubble: 'appearance.layout.bubble', side: 'appearance.layout.side' },
  'widget.launcherIcon': {
    bubble: 'appearance.icon.bubble',
    question: 'appearance.icon.question',
    spark: 'appearance.icon.spark',
  },
  allowedOrigins: { 'same-origin': 'sites.same-origin', localhost: 'sites.localhost' },
};

/** What a change takes away and what it adds, line by line: of a list of texts only the entries that differ. */
export function changedLines({ field, before, after, lines }: Change, say: (name: MessageId) => string): ChangedLine[] {
  if (lines) return lines;
  const textOf = (value: unknown): string => textOfValue(value, (text) => words[field]?.[text], say);
  if (isTexts(before) && isTexts(after) && before.some((item) => after.includes(item))) {
    const gone = before.filter((item) => !after.includes(item));
    const come = after.filter((item) => !before.includes(item));
    // The same entries in another order are told whole.
    if (gone.length + come.length > 0)
      return [
        ...gone.map((item) => ({ change: 'removed' as const, text: textOf(item) })),
        ...come.map((item) => ({ change: 'added' as const, text: textOf(item) })),
      ];
  }
  return [
    { change: 'removed', text: textOf(before) },
    { change: 'added', text: textOf(after) },
  ];
}

/** A picture is told by its size: nobody reads its text. */
function textOfValue(value: unknown, wordOf: (text: string) => MessageId | undefined, say: (name: MessageId) => string): string {
  if (value === null || value === '') return '–';
  if (typeof value === 'boolean') return say(value ? 'versions.on' : 'versions.off');
  if (typeof value === 'string') {
    const word = wordOf(value);
    if (word !== undefined) return say(word);
    return value.startsWith('data:') ? `${value.slice(0, value.indexOf(';'))}, ${value.length}` : value;
  }
  if (isTexts(value)) return value.length === 0 ? '–' : value.map((item) => textOfValue(item, wordOf, say)).join(' · ');
  return JSON.stringify(value);
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
