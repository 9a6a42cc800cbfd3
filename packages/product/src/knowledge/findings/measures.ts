/** Units that measure the same, with how much of the first each is. */
const dimensions: Readonly<Record<string, readonly (readonly [names: string, factor: number])[]>> = {
  workday: [['working days?|business days?|weekdays?|werktagen?|werktage|arbeitstagen?|arbeitstage|jours? ouvrables?|días? hábiles', 1]],
  hour: [
    ['hours?|hrs?|stunden?|std\\.?|heures?|horas?|ore|uren|час(?:а|ов)?', 1],
    ['minutes?|mins?|minuten?|minutos?|minuti|минут', 1 / 60],
    ['seconds?|secs?|sekunden?|sek\\.?', 1 / 3600],
    ['days?|tagen?|tage|jours?|días?|giorni|dagen|дн(?:я|ей)', 24],
    ['weeks?|wochen?|semaines?|semanas?|settimane|weken|недел[ьи]', 168],
  ],
  month: [
    ['months?|monate?n?|mois|meses|mesi|maanden|месяц(?:а|ев)?', 1],
    ['years?|yrs?|jahre?n?|ans|années?|años?|anni|jaar|лет|года?', 12],
  ],
  gram: [
    ['kilograms?|kilos?|kg', 1000],
    ['grams?|gramm|g', 1],
    ['tonnen?|tons?|tonnes?|t', 1e6],
    ['mg', 0.001],
    ['lbs?|pounds?', 453.592],
  ],
  metre: [
    ['km|kilomet(?:er|re)s?n?', 1000],
    ['cm|zentimetern?|centimet(?:er|re)s?', 0.01],
    ['mm|millimet(?:er|re)s?n?', 0.001],
    ['met(?:er|re)s?n?|m', 1],
    ['miles?|meilen?', 1609.344],
    ['inch(?:es)?|zoll', 0.0254],
  ],
  area: [['m²|m2|qm|quadratmetern?|square met(?:er|re)s?', 1]],
  litre: [
    ['lit(?:er|re)s?n?|l', 1],
    ['ml|millilit(?:er|re)s?n?', 0.001],
  ],
  byte: [
    ['tb|terabytes?', 1e12],
    ['gb|gigabytes?', 1e9],
    ['mb|megabytes?', 1e6],
    ['kb|kilobytes?', 1e3],
  ],
  bits: [
    ['gbit/s|gbps', 1000],
    ['mbit/s|mbps', 1],
  ],
  watt: [
    ['kw|kilowatt', 1000],
    ['w|watts?', 1],
  ],
  energy: [['kwh|kilowattstunden?', 1]],
  volt: [['v|volts?', 1]],
  celsius: [['°\\s?c|grad celsius|degrees celsius|grad', 1]],
  speed: [['km/h|kmh', 1]],
};

interface Measure {
  readonly dimension: string;
  readonly factor: number;
  readonly pattern: RegExp;
}

const measures: readonly Measure[] = Object.entries(dimensions).flatMap(([dimension, units]) =>
  units.map(([names, factor]) => ({ dimension, factor, pattern: new RegExp(`^(?:${names})$`, 'iu') })),
);

/** The names of all units, as alternatives of a pattern. */
export const measurePattern = Object.values(dimensions)
  .flat()
  .map(([names]) => names)
  .join('|');

/** What a unit measures and how much of the dimension's own unit it is. */
export function measureOf(written: string): { dimension: string; factor: number } | undefined {
  const text = written.trim().replace(/\s+/g, ' ');
  return measures.find(({ pattern }) => pattern.test(text));
}

export function isDimension(unit: string): boolean {
  return Object.hasOwn(dimensions, unit);
}
