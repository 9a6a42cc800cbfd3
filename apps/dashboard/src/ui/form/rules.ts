import type { Say } from '../use-text.ts';

/** Says what is wrong with a value, or null. */
export type Rule = (value: unknown, say: Say) => string | null;

export const required: Rule = (value, say) => (typeof value === 'string' && value.trim() === '' ? say('form.required') : null);

export const emailAddress: Rule = (value, say) =>
  required(value, say) ?? (/^\S+@\S+\.\S+$/.test(String(value).trim()) ? null : say('form.email'));

/** What one may choose as a password: length is what counts. */
export const newPassword: Rule = (value, say) => (String(value).length < 12 ? say('form.passwordLength', { min: 12 }) : null);
