/** Puts answers into a text where it names them as `{{name}}`; one that was not given leaves nothing. */
export function fillText(text: string, answers: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => (Object.hasOwn(answers, name) ? (answers[name] ?? '') : ''));
}
