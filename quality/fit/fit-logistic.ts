/** One observation: a row of signs, whether what they should tell was so, and how much it counts. */
export interface Observation {
  signs: readonly number[];
  isTrue: boolean;
  weight: number;
}

/** Keeps signs that say the same from being given large and opposite coefficients. It works on signs of even spread. */
const ridge = 0.005;
const rounds = 40;

/**
 * The coefficients under which observations are likeliest, by Newton's steps with a ridge. The first sign must be 1 throughout: its
 * coefficient is not held back. A sign that never varies gets 0.
 */
export function fitLogistic(observations: readonly Observation[]): number[] {
  const size = observations[0]?.signs.length ?? 0;
  const total = sum(observations, ({ weight }) => weight);
  const columns = Array.from({ length: size }, (_, at) => at);
  const means = columns.map((at) => (at === 0 ? 0 : sum(observations, ({ signs, weight }) => weight * (signs[at] ?? 0)) / total));
  const spreads = columns.map((at) =>
    at === 0 ? 1 : Math.sqrt(sum(observations, ({ signs, weight }) => weight * ((signs[at] ?? 0) - (means[at] ?? 0)) ** 2) / total),
  );
  const even = (signs: readonly number[]): number[] =>
    columns.map((at) => ((signs[at] ?? 0) - (means[at] ?? 0)) / ((spreads[at] ?? 0) || Number.POSITIVE_INFINITY));
  const rows = observations.map(({ signs, isTrue, weight }) => ({ signs: even(signs), wanted: isTrue ? 1 : 0, weight: weight / total }));
  let fitted = columns.map(() => 0);
  for (let round = 0; round < rounds; round++) {
    const slope = columns.map((at) => (at === 0 ? 0 : ridge * (fitted[at] ?? 0)));
    const bend = columns.map((at) => columns.map((other): number => (at === other ? (at === 0 ? 1e-9 : ridge) : 0)));
    for (const { signs, wanted, weight } of rows) {
      const likely = likelihood(fitted, signs);
      for (const at of columns) {
        const sign = signs[at] ?? 0;
        slope[at] = (slope[at] ?? 0) + weight * (likely - wanted) * sign;
        const line = bend[at] ?? [];
        for (const other of columns) line[other] = (line[other] ?? 0) + weight * likely * (1 - likely) * sign * (signs[other] ?? 0);
      }
    }
    const step = solve(bend, slope);
    fitted = fitted.map((value, at) => value - (step[at] ?? 0));
  }
  const coefficients = fitted.map((value, at) => ((spreads[at] ?? 0) === 0 ? 0 : value / (spreads[at] ?? 1)));
  coefficients[0] = (fitted[0] ?? 0) - sum(columns.slice(1), (at) => (coefficients[at] ?? 0) * (means[at] ?? 0));
  return coefficients;
}

/** How likely what the signs tell is so. */
export function likelihood(coefficients: readonly number[], signs: readonly number[]): number {
  let value = 0;
  for (let at = 0; at < coefficients.length; at++) value += (coefficients[at] ?? 0) * (signs[at] ?? 0);
  return 1 / (1 + Math.exp(-value));
}

function sum<Item>(items: readonly Item[], measure: (item: Item) => number): number {
  let total = 0;
  for (const item of items) total += measure(item);
  return total;
}

/** Solves a system of linear equations by Gauss's elimination, the largest pivot first. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++)
      if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    const [chosen = [], moved = []] = [rows[pivot], rows[column]];
    [rows[column], rows[pivot]] = [chosen, moved];
    for (const [at, row] of rows.entries()) {
      const factor = at === column ? 0 : (row[column] ?? 0) / (chosen[column] || 1e-12);
      if (factor !== 0) for (let cell = column; cell <= size; cell++) row[cell] = (row[cell] ?? 0) - factor * (chosen[cell] ?? 0);
    }
  }
  return rows.map((row, at) => (row[size] ?? 0) / (row[at] || 1e-12));
}
