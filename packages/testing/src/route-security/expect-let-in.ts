import assert from 'node:assert/strict';
import type { Route } from '@parley/platform/http/route';
import type { CheckedAnswer } from './send-checked.ts';

/** What a use case decides beyond the route's own access, such as that a second factor is due again, is not looked at here. */
export function expectLetIn({ status, code, text }: CheckedAnswer, { access }: Pick<Route, 'access'>): void {
  const atTheDoor = code === 'forbidden' && (access === 'operator' || /"details":\{"permission":/.test(text));
  // What belongs to another person is not found; a tenant that is not found is a closed door.
  const hidden = status === 404 && access !== 'person';
  assert.ok(code !== 'unauthenticated' && !hidden && !atTheDoor, `was answered ${status} ${text.slice(0, 300)}`);
}
