import { describe, expect, it } from 'vitest';
import { contradictions, harmless, type Pair } from './__fixtures__/passage-pairs.ts';
import { findContradictions } from './find-contradictions.ts';
import type { ClaimingChunk } from './read-claims.ts';
import { readClaims } from './read-claims.ts';

function passage(written: string): ClaimingChunk {
  const [names = '', text = ''] = written.split(' :: ');
  const [title = '', ...headingPath] = names.split(' > ');
  return { title, headingPath, text };
}

const read = (text: Pair[number]) => ({ chunk: passage(text), claims: readClaims(passage(text)) });
const reported = ([left, right]: Pair): boolean => findContradictions(read(left), read(right)).length > 0;

describe('findContradictions', () => {
  it('tells true contradictions from pairs that only look alike', () => {
    const missed = contradictions.filter((pair) => !reported(pair));
    const wrong = harmless.filter(reported);
    const right = contradictions.length - missed.length;
    const precision = right / (right + wrong.length);
    const recall = right / contradictions.length;
    process.stdout.write(
      `contradictions: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)} over ${contradictions.length} true and ${harmless.length} harmless pairs\n`,
    );
    expect(precision).toBeGreaterThanOrEqual(0.95);
    expect(recall).toBeGreaterThanOrEqual(0.8);
  });
});
