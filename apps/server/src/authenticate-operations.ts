import { timingSafeEqual } from 'node:crypto';
import { AppError } from '@parley/contract/errors';
import { isLocalRequest } from '@parley/platform/http/is-local-request';
import type { RouteRequest } from '@parley/platform/http/route';
import { bearerToken } from './authenticate-credential.ts';

/** The installation's own monitoring: whoever holds the token, or the machine itself where none is set. */
export async function authenticateOperations(metricsToken: string | undefined, request: RouteRequest): Promise<void> {
  const allowed = metricsToken === undefined ? isLocalRequest(request) : sameText(bearerToken(request), metricsToken);
  if (!allowed) throw new AppError('unauthenticated');
}

function sameText(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
