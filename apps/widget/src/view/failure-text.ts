import type { PanelText, PanelTextKey } from '../locales/en.ts';

/** What a visitor is told about a failure; codes that mean nothing to a visitor share one text. */
export function failureText(text: PanelText, code: string): string {
  const key = `failed_${code}`;
  return isKey(text, key) ? text[key] : text.failed_other;
}

function isKey(text: PanelText, key: string): key is PanelTextKey {
  return Object.hasOwn(text, key);
}
