import { describe, expect, it } from 'vitest';
import { ProblemError } from '../../../api/problem.ts';
import type { Source } from '../use-sources.ts';
import type { SendOptions } from './upload-file.ts';
import { type ChosenFile, UploadQueue } from './upload-queue.ts';

interface Sending extends SendOptions {
  readonly name: string;
  keep(): void;
  refuse(error: unknown): void;
}

const chosen = (...names: string[]): ChosenFile[] => names.map((name) => ({ name, file: new File(['words'], name) }));

/** A queue whose server the test plays. */
function staged() {
  const sendings: Sending[] = [];
  const waits: { seconds: number; end: () => void }[] = [];
  const queue = new UploadQueue(
    ({ name }, options) => {
      const { promise, resolve, reject } = Promise.withResolvers<Source>();
      options.signal.addEventListener('abort', () => reject(options.signal.reason));
      sendings.push({ ...options, name, keep: () => resolve({ id: `src_${name}` } as Source), refuse: reject });
      return promise;
    },
    (seconds) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      waits.push({ seconds, end: resolve });
      return promise;
    },
  );
  const states = (): string[] => queue.snapshot().map(({ name, state }) => `${name} ${state}`);
  const settle = (): Promise<void> => new Promise((done) => setImmediate(done));
  return { queue, sendings, waits, states, settle };
}

describe('files on their way', () => {
  it('are sent three at a time and in their order', async () => {
    const { queue, sendings, states, settle } = staged();
    queue.add(chosen('a', 'b', 'c', 'd'));
    expect(states()).toEqual(['a sending', 'b sending', 'c sending', 'd waiting']);
    sendings[1]?.onSent(3);
    expect(queue.snapshot()[1]?.sent).toBe(3);
    sendings[1]?.keep();
    await settle();
    expect(states()).toEqual(['a sending', 'b kept', 'c sending', 'd sending']);
    expect(queue.snapshot()[1]).toMatchObject({ sent: 5, source: { id: 'src_b' } });
  });

  it('that are refused say why, and can be sent again or forgotten', async () => {
    const { queue, sendings, states, settle } = staged();
    queue.add(chosen('a', 'b'));
    const problem = new ProblemError('document_empty', { status: 422 });
    sendings[0]?.refuse(problem);
    sendings[1]?.keep();
    await settle();
    expect(queue.snapshot()[0]).toMatchObject({ state: 'refused', error: problem });
    queue.retry(1);
    expect(states()).toEqual(['a sending', 'b kept']);
    expect(sendings.map(({ name }) => name)).toEqual(['a', 'b', 'a']);
    queue.clear();
    expect(states()).toEqual(['a sending']);
  });

  it('whose name a source has wait for somebody to say whether that one is given the file', async () => {
    const sent: ChosenFile[] = [];
    const named = async (name: string) => (name === 'new' ? undefined : ({ id: `src_${name}` } as Source));
    const send = async (file: ChosenFile) => {
      sent.push(file);
      return {} as Source;
    };
    const queue = new UploadQueue(send, undefined, named);
    const settle = (): Promise<void> => new Promise((done) => setImmediate(done));
    queue.add([...chosen('new', 'old', 'other'), ...chosen('next').map((file) => ({ ...file, replaces: 'src_prior' }))]);
    await settle();
    expect(queue.snapshot().map(({ state }) => state)).toEqual(['kept', 'asking', 'asking', 'kept']);
    queue.decide(2, 'replace');
    queue.decide(3, 'beside');
    await settle();
    expect(sent.map(({ name, replaces }) => [name, replaces])).toEqual([
      ['new', undefined],
      ['next', 'src_prior'],
      ['old', 'src_old'],
      ['other', undefined],
    ]);
  });

  it('are stopped and forgotten when somebody cancels, and make room for the next', async () => {
    const { queue, sendings, states, settle } = staged();
    queue.add(chosen('a', 'b', 'c', 'd'));
    queue.cancel(2);
    expect(sendings[1]?.signal.aborted).toBe(true);
    await settle();
    expect(states()).toEqual(['a sending', 'c sending', 'd sending']);
  });

  it('all wait when it was too often, for as long as the server asks, and none is lost', async () => {
    const { queue, sendings, waits, states, settle } = staged();
    queue.add(chosen('a', 'b', 'c', 'd'));
    sendings[0]?.refuse(new ProblemError('rate_limited', { status: 429, retryAfterSeconds: 7 }));
    sendings[1]?.keep();
    await settle();
    expect(states()).toEqual(['a waiting', 'b kept', 'c sending', 'd waiting']);
    expect(waits.map(({ seconds }) => seconds)).toEqual([7]);
    waits[0]?.end();
    await settle();
    expect(states()).toEqual(['a sending', 'b kept', 'c sending', 'd sending']);
  });
});
