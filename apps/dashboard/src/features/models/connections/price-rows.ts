import type { ModelConnection } from './use-connections.ts';

type Prices = ModelConnection['prices'];
type Amount = number | string;

/** What a model costs, as a form holds it: amounts are numbers, or empty. */
export interface PriceRow {
  /** Tells rows apart while they are written. */
  key: string;
  model: string;
  input: Amount;
  cachedInput: Amount;
  cacheWrite: Amount;
  output: Amount;
}

/** Prices as a form holds them. */
export function priceRowsOf(prices: Prices): PriceRow[] {
  return Object.entries(prices).map(([model, { input, output, cachedInput, cacheWrite }]) => ({
    key: model,
    model,
    input: Number(input),
    cachedInput: cachedInput === undefined ? '' : Number(cachedInput),
    cacheWrite: cacheWrite === undefined ? '' : Number(cacheWrite),
    output: Number(output),
  }));
}

/** Prices as the API takes them. Rows without a model are left out. */
export function pricesIn(rows: readonly PriceRow[]): Prices {
  const named = rows.filter(({ model }) => model.trim() !== '');
  return Object.fromEntries(
    named.map(({ model, input, cachedInput, cacheWrite, output }) => [
      model.trim(),
      {
        input: String(input),
        output: String(output),
        ...(cachedInput === '' ? {} : { cachedInput: String(cachedInput) }),
        ...(cacheWrite === '' ? {} : { cacheWrite: String(cacheWrite) }),
      },
    ]),
  );
}

/** Whether a row is written to its end: a model, and what its input and its output cost. */
export function isWhole({ model, input, output }: PriceRow): boolean {
  return model.trim() !== '' && input !== '' && output !== '';
}
