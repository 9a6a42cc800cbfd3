import type { Action } from '../action.ts';

/** A form whose times of day say in which time zone they are meant: the tenant's, where a visitor of it may not be. */
export function withTimeZone(action: Action, timeZone: string | null): Action {
  const asksForTime = action.form?.some(({ type }) => type === 'date_time');
  if (!asksForTime || action.form === null) return action;
  const form = action.form.map((field) =>
    field.type === 'date_time' ? { ...field, label: `${field.label} (${timeZone ?? 'UTC'})` } : field,
  );
  return { ...action, form };
}
