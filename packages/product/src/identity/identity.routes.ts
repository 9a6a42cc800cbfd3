import type { Route } from '@parley/platform/http/route';
import type { Identity } from './identity.ts';
import { operatorSetupRoutes } from './operators/operator-setup.routes.ts';
import { passkeyRoutes } from './passkey.routes.ts';
import { passwordRoutes } from './password.routes.ts';
import { personRoutes } from './person.routes.ts';
import { secondFactorRoutes } from './second-factor.routes.ts';
import { signInRoutes } from './sign-in.routes.ts';
import { signUpRoutes } from './sign-up.routes.ts';

/** Endpoints by which people prove who they are. */
export function identityRoutes(identity: Identity): Route[] {
  return [
    ...signUpRoutes(identity),
    ...signInRoutes(identity),
    ...passwordRoutes(identity),
    ...personRoutes(identity),
    ...secondFactorRoutes(identity),
    ...passkeyRoutes(identity),
    ...operatorSetupRoutes(identity),
  ];
}
