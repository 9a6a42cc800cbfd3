/** The directions in which weighted vectors differ most, the strongest first, by Jacobi's rotations of their covariance. */
export function principalAxes(vectors: readonly Float64Array[], weights: readonly number[]): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const matrix = covariance(vectors, weights, size);
  const axes = Array.from({ length: size }, (_, row) => Float64Array.from({ length: size }, (_none, at) => (row === at ? 1 : 0)));
  const cell = (row: number, at: number): number => matrix[row]?.[at] ?? 0;
  for (let sweep = 0; sweep < 30; sweep++) {
    for (let p = 0; p < size - 1; p++) {
      for (let q = p + 1; q < size; q++) {
        if (Math.abs(cell(p, q)) < 1e-12) continue;
        const angle = 0.5 * Math.atan2(2 * cell(p, q), cell(q, q) - cell(p, p));
        rotateColumns(matrix, p, q, angle);
        rotateRows(matrix, p, q, angle);
        rotateColumns(axes, p, q, angle);
      }
    }
  }
  const order = Array.from({ length: size }, (_, at) => at).sort((one, other) => cell(other, other) - cell(one, one));
  return order.map((at) => Float64Array.from(axes, (row) => row[at] ?? 0));
}

function covariance(vectors: readonly Float64Array[], weights: readonly number[], size: number): Float64Array[] {
  const matrix = Array.from({ length: size }, () => new Float64Array(size));
  for (const [index, vector] of vectors.entries()) {
    for (let row = 0; row < size; row++) {
      const weighted = (weights[index] ?? 0) * (vector[row] ?? 0);
      const into = matrix[row];
      if (into !== undefined) for (let at = 0; at < size; at++) into[at] = (into[at] ?? 0) + weighted * (vector[at] ?? 0);
    }
  }
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return matrix.map((row) => row.map((value) => value / total));
}

function rotateColumns(matrix: readonly Float64Array[], p: number, q: number, angle: number): void {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (const row of matrix) {
    const [one, other] = [row[p] ?? 0, row[q] ?? 0];
    row[p] = cos * one - sin * other;
    row[q] = sin * one + cos * other;
  }
}

function rotateRows(matrix: readonly Float64Array[], p: number, q: number, angle: number): void {
  const [one, other] = [matrix[p], matrix[q]];
  if (one === undefined || other === undefined) return;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  for (let at = 0; at < one.length; at++) {
    const [first, second] = [one[at] ?? 0, other[at] ?? 0];
    one[at] = cos * first - sin * second;
    other[at] = sin * first + cos * second;
  }
}
