import type { TurnRig } from '../rig/open-turn-rig.ts';
import { runLoad } from '../rig/run-load.ts';

const fewestTurns = 2_000;
const concurrency = 16;

/**
 * Asks until a server is as fast as it stays: the code of a turn is compiled as it is used, and each connection to the database plans its
 * statements anew. The first hundred turns of a process cost twice as much as those after them. A database server that has not yet counted
 * what new tables hold plans badly for up to a minute, so that is done too. Gives what each of the first turns cost.
 */
export async function warmUp(rig: TurnRig, { quick, say }: { quick: boolean; say: (text: string) => void }): Promise<string> {
  await rig.inviteVisitors(4 * concurrency);
  rig.model.behave({ kind: 'answer' });
  const turns = quick ? fewestTurns / 4 : fewestTurns;
  const first = await runLoad(rig.targets.parley, { concurrency, durationMs: 1_000 });
  let asked = first.turns.length;
  const askUntil = async (number: number): Promise<void> => {
    while (asked < number) {
      say(`warm-up: ${asked} of ${turns} turns`);
      asked += (await runLoad(rig.targets.parley, { concurrency, durationMs: 4_000 })).turns.length;
    }
  };
  await askUntil(turns / 2);
  await rig.keepHouse();
  await askUntil(turns);
  return `Measured after ${turns} turns; the first ${first.turns.length} took ${first.cpuMsPerTurn.toFixed(1)} ms of CPU each.`;
}
