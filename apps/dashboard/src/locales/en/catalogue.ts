import { bots } from './bots.ts';
import { identity } from './identity.ts';
import { problems } from './problems.ts';
import { shell } from './shell.ts';
import { ui } from './ui.ts';

/** The words that nearly everybody meets: signing in, the shell, the bots. They decide, with the further ones, which messages there are. */
export const catalogue = {
  ...ui,
  ...problems,
  ...shell,
  ...identity,
  ...bots,
} as const;
