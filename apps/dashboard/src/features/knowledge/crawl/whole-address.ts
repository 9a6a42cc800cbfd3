/** An address as people type it, with the scheme they leave out. */
export function wholeAddress(typed: string): string {
  const text = typed.trim();
  return /^[a-z]+:\/\//i.test(text) ? text : `https://${text}`;
}
