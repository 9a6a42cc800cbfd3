/** Whether a question holds one of these phrases word for word, whatever its case, accents and punctuation. */
export function matchesQuestion(phrases: readonly string[], question: string): boolean {
  const asked = ` ${wordsOf(question)} `;
  return phrases.some((phrase) => {
    const words = wordsOf(phrase);
    return words !== '' && asked.includes(` ${words} `);
  });
}

function wordsOf(text: string): string {
  return (
    text
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLocaleLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join(' ');
}
