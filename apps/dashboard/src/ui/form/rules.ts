import type { Say } from '../use-text.ts';

/** Says what is wrong with a value, or null. */
export type Rule = (value: unknown, say: Say) => string | null;

export const required: Rule = (value, say) => (typeof value === 'string' && value.trim() === '' ? say('form.required') : null);

export const emailAddress: Rule = (value, say) =>
  required(value, say) ?? (/^\S+@\S+\.\S+$/.test(String(value).trim()) ? null : say('form.email'));

/** What one may choose as a password, as far as the browser can tell: the API also knows which ones everybody uses. */
export const newPassword: Rule = (value, say) => (String(value).length < 8 ? say('form.passwordLength', { min: 8 }) : null);
