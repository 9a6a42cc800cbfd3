import type { DataCollection } from '@parley/contract/chat-options';

/** The names of the required fields that are not among those a contact has given. */
export function missingData({ fields }: DataCollection, given: readonly string[]): string[] {
  return fields.filter(({ name, required }) => required && !given.includes(name)).map(({ name }) => name);
}
