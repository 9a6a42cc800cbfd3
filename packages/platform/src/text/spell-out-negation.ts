// Of "won't" a tokenizer leaves a word of its own that means something else; of all others what is left is grammar.
const willNot = /(?<![\p{L}\p{N}])won['’]t(?![\p{L}\p{N}])/giu;

/** Writes out what a contraction hides in a question, so that "won't turn on" does not ask for what was won. */
export function spellOutNegation(question: string): string {
  return question.replace(willNot, 'will not');
}
