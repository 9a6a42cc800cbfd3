import type { Behaviour } from '@parley/testing/fake-model/behaviour';
import { startFakeModel } from '@parley/testing/fake-model/start-fake-model';

/** What the rig tells this process. */
export type ModelOrder = { order: 'behave'; behaviour: Behaviour } | { order: 'watch'; on: boolean };

/** What this process tells the rig of a request while it is watched: when it comes, and what became of it. */
export type ModelNews =
  | { type: 'asked'; body: unknown }
  /** `atMs` is on the clock that all processes of a machine share. */
  | { type: 'ended'; outcome: 'finished' | 'aborted' | 'cut' | 'refused'; atMs: number };

const model = await startFakeModel({ keepRequests: 1 });
let watching = false;

const tell = (news: ModelNews): void => {
  if (watching && process.connected) process.send?.(news);
};

process.on('message', (message: ModelOrder) => {
  if (message.order === 'behave') model.always(message.behaviour);
  else watching = message.on;
});
process.on('disconnect', () => void model.close());
process.on('SIGTERM', () => process.exit());
process.stdout.write(`model at ${model.openaiUrl}\n`);

for (;;) {
  const request = await model.nextRequest();
  tell({ type: 'asked', body: request.body });
  void request.ended.then((outcome) => tell({ type: 'ended', outcome, atMs: Number(process.hrtime.bigint()) / 1e6 }));
}
