import type { Sso } from './sso.ts';
import { ssoConnectionRoutes } from './sso-connections.routes.ts';
import { ssoSignInRoutes } from './sso-sign-in.routes.ts';

/** Endpoints of single sign-on: to sign in, and to set it up. */
export function ssoRoutes(sso: Sso) {
  return [...ssoSignInRoutes(sso), ...ssoConnectionRoutes(sso)];
}
