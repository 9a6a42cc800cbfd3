import { audit } from './audit.ts';
import { bots } from './bots.ts';
import { identity } from './identity.ts';
import { members } from './members.ts';
import { onboarding } from './onboarding.ts';
import { problems } from './problems.ts';
import { roles } from './roles.ts';
import { shell } from './shell.ts';
import { tenants } from './tenants.ts';
import { ui } from './ui.ts';

/** Every message in English, which decides which messages there are. */
export const catalogue = {
  ...ui,
  ...problems,
  ...shell,
  ...identity,
  ...members,
  ...roles,
  ...tenants,
  ...onboarding,
  ...bots,
  ...audit,
} as const;
