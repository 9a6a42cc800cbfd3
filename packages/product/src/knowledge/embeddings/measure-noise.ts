import type { EmbeddingProvider } from '@parley/platform/embeddings/embedding-port';

/**
 * Questions of everyday life and general knowledge, as a knowledge base mostly does not answer. How near the nearest chunk is to them shows
 * what nearness means nothing, which differs from model to model: with one 0.2 says that two texts are related, with another 0.8 does not.
 */
// cspell:disable
const unrelated = [
  'Who won the football championship in 1998?',
  'What is the capital of Australia?',
  'How do I boil an egg?',
  'Which planet is closest to the sun?',
  'Who painted the Mona Lisa?',
  'How tall is Mount Everest?',
  'What is the plot of Hamlet?',
  'Why is the sky blue?',
  'Wie viele Beine hat eine Spinne?',
  'Wann fiel die Berliner Mauer?',
  'Quelle est la recette de la ratatouille ?',
  '¿Quién escribió Don Quijote?',
  'Tell me a joke about penguins.',
  'What should I wear to a wedding in winter?',
  'How many strings does a violin have?',
  'asdf qwer zxcv',
];
// cspell:enable

/** Embeds the unrelated questions. */
export async function embedUnrelated(
  provider: EmbeddingProvider,
  signal: AbortSignal,
): Promise<{ vectors: Float32Array[]; inputTokens: number | null }> {
  return provider.embed(unrelated, { signal });
}

/** Middle and spread of the similarities, by the median and the median deviation: a few questions may be what the knowledge is about. */
export function noiseOf(similarities: readonly number[]): { mean: number; deviation: number } {
  const mean = median(similarities);
  const spread = median(similarities.map((value) => Math.abs(value - mean)));
  // 1.4826 makes the median deviation of a normal distribution its standard deviation; the floor keeps a tiny knowledge base sound.
  return { mean, deviation: Math.max(0.02, 1.4826 * spread) };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
