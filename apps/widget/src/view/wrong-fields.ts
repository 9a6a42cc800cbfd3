import type { PanelText } from '../locales/en.ts';
import { isChatError } from '../transport/chat-error.ts';

/** What is wrong with fields of a form that the server refused, by their names; undefined where it failed for another reason. */
export function wrongFields(error: unknown): Readonly<Record<string, string>> | undefined {
  return isChatError(error) ? error.fields : undefined;
}

/** The same in the visitor's words. */
export function wrongText(text: PanelText, type: string, problem: string): string {
  return problem === 'in the past' ? text.timePast : type === 'email' ? text.emailInvalid : text.fieldInvalid;
}
