import { audit } from './audit.ts';
import { bots } from './bots.ts';
import { identity } from './identity.ts';
import { members } from './members.ts';
import { onboarding } from './onboarding.ts';
import { problems } from './problems.ts';
import { shell } from './shell.ts';
import { ui } from './ui.ts';

/** Every message in English, which decides which messages there are. */
export const catalogue = { ...ui, ...problems, ...shell, ...identity, ...members, ...onboarding, ...bots, ...audit } as const;
