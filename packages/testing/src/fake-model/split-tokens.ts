/** Cuts text into pieces about as large as a model's tokens: a word with the space before it. Joined they are the text again. */
export function splitTokens(text: string): string[] {
  return text.match(/\s*\S+|\s+$/g) ?? [];
}
