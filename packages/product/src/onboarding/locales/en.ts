import type { FirstBotWords } from './first-bot-words.ts';

export const english: FirstBotWords = {
  instructions: (tenant) => `You answer questions of people who visit ${tenant}. Be friendly and brief.`,
  greeting: (tenant) => `Hi! Ask me anything about ${tenant}.`,
  fallback: "I don't have that in what I know. You can leave a message, and somebody will get back to you.",
};
