import { join } from 'node:path';
import type { Behaviour } from '@parley/testing/fake-model/behaviour';
import type { ModelNews, ModelOrder } from './model-process.ts';
import { startChild } from './start-child.ts';

/** The fake model in a process of its own. */
export interface RigModel extends AsyncDisposable {
  readonly url: string;
  readonly pid: number;
  behave(behaviour: Behaviour): void;
  /** Calls `listener` when a request comes and when it has ended, until the returned function is called. */
  watch(listener: (news: ModelNews) => void): () => void;
}

export async function startModel(): Promise<RigModel> {
  const child = await startChild({ args: [join(import.meta.dirname, 'model-process.ts')], ready: /model at (\S+)/, ipc: true });
  const order = (message: ModelOrder): void => void child.process.send(message);
  return {
    url: child.ready,
    pid: child.pid,
    behave: (behaviour) => order({ order: 'behave', behaviour }),
    watch(listener) {
      child.process.on('message', listener);
      order({ order: 'watch', on: true });
      return () => {
        child.process.off('message', listener);
        order({ order: 'watch', on: false });
      };
    },
    [Symbol.asyncDispose]: () => child[Symbol.asyncDispose](),
  };
}
