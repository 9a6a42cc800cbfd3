import type { Behaviour } from '@parley/testing/fake-model/behaviour';
import { startFakeModel } from '@parley/testing/fake-model/start-fake-model';

/** What the rig tells this process. */
export type ModelOrder = { order: 'behave'; behaviour: Behaviour } | { order: 'watch'; on: boolean };

/** What this process tells the rig: what became of a request, and when, on the clock all processes of a machine share. */
export interface ModelNews {
  outcome: 'finished' | 'aborted' | 'cut' | 'refused';
  atMs: number;
}

const model = await startFakeModel({ keepRequests: 1 });
let watching = false;

process.on('message', (message: ModelOrder) => {
  if (message.order === 'behave') model.always(message.behaviour);
  else watching = message.on;
});
process.on('disconnect', () => void model.close());
process.on('SIGTERM', () => process.exit());
process.stdout.write(`model at ${model.openaiUrl}\n`);

for (;;) {
  const request = await model.nextRequest();
  void request.ended.then((outcome) => {
    if (watching && process.connected) process.send?.({ outcome, atMs: Number(process.hrtime.bigint()) / 1e6 } satisfies ModelNews);
  });
}
