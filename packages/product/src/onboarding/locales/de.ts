import type { FirstBotWords } from './first-bot-words.ts';

export const german: FirstBotWords = {
  instructions: (tenant) => `Du beantwortest Fragen von Menschen, die ${tenant} besuchen. Antworte freundlich und kurz, auf Deutsch.`,
  greeting: (tenant) => `Hallo! Fragen Sie mich gern alles über ${tenant}.`,
  fallback: 'Das steht nicht in dem, was ich weiß. Sie können eine Nachricht hinterlassen, und jemand meldet sich bei Ihnen.',
};
