import { type DifferenceKind, differenceKinds } from '@parley/contract/findings';

/** Something a passage says that another could say differently, and where it stands, in UTF-16 code units. */
export interface Value {
  readonly kind: DifferenceKind;
  /** Only values of one unit are compared: a currency, the dimension of a measure, the days that hours are for. */
  readonly unit: string;
  /** From and to; the same for a single number. Empty for what is no number. */
  readonly range: readonly [number, number] | undefined;
  /** How it would be written if there were one way to: each reading, where it can be read in several ways. */
  readonly readings: readonly string[];
  /** Whether it is only about so much. */
  readonly about: boolean;
  readonly start: number;
  readonly end: number;
}

/** A bit for each kind of some values, and those that another must have to differ from them: "yes" only differs from "no". */
export function kindsOf(values: readonly Value[]): { says: number; deniedBy: number } {
  let [says, deniedBy] = [0, 0];
  for (const { kind, readings } of values) {
    const bit = 2 ** differenceKinds.indexOf(kind);
    const denied = kind === 'fact' && readings[0] === 'no';
    says |= denied ? bit << differenceKinds.length : bit;
    deniedBy |= kind === 'fact' && !denied ? bit << differenceKinds.length : bit;
  }
  return { says, deniedBy };
}

const tolerance = 1e-9;
/** Of two numbers of which one is rounded, so much of the larger may be between them. */
const roundedBy = 0.06;

/** Whether two values of one kind and unit say the same. */
export function sameValue(a: Value, b: Value): boolean {
  if (a.kind === 'date') return a.readings.some((left) => b.readings.some((right) => sameDate(left, right)));
  if (a.kind === 'phone') return samePhone(a.readings[0] ?? '', b.readings[0] ?? '');
  if (a.range !== undefined && b.range !== undefined) {
    const near = a.about || b.about ? roundedBy : tolerance;
    return [0, 1].every((end) => close(a.range?.[end] ?? 0, b.range?.[end] ?? 0, near));
  }
  return a.readings.some((reading) => b.readings.includes(reading));
}

function close(a: number, b: number, share: number): boolean {
  return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b), tolerance);
}

/** A part that one of them leaves open contradicts nothing. */
function sameDate(a: string, b: string): boolean {
  const right = b.split('/');
  return a.split('/').every((part, index) => part === '' || right[index] === '' || part === right[index]);
}

const subscriberDigits = 6;

/** With and without the country and its zero it is the same number. */
function samePhone(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.length >= subscriberDigits && long.endsWith(short);
}
