import type { FirstWords } from '../catalogue.ts';
import { bots } from './bots.ts';
import { identity } from './identity.ts';
import { problems } from './problems.ts';
import { shell } from './shell.ts';
import { ui } from './ui.ts';

/** The words in German that nearly everybody meets. */
export const catalogue: FirstWords = {
  ...ui,
  ...problems,
  ...shell,
  ...identity,
  ...bots,
};
