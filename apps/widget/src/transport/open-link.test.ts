import { afterEach, describe, expect, it } from 'vitest';
import type { ScriptedServer } from '../../dev/scripted-server.ts';
import { startScriptedServer } from '../../dev/scripted-server.ts';
import { createVisitor } from '../../dev/visitor.ts';
import { openLink } from './open-link.ts';

const opened: ScriptedServer[] = [];

afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});

async function start(): Promise<ScriptedServer> {
  const server = await startScriptedServer({ answer: () => [] });
  opened.push(server);
  return server;
}

const sessionsOf = (server: ScriptedServer) => server.requests.filter(({ path }) => path === '/v1/chat/sessions');
const stop = ['v1/chat/left-messages', { method: 'POST' }] as const;

describe('openLink', () => {
  it('begins one session however many calls need it at once', async () => {
    const server = await start();
    const link = openLink(createVisitor(server.base).deps);
    await Promise.all([link.session(), link.send(...stop), link.send(...stop)]);
    expect(sessionsOf(server)).toHaveLength(1);
  });

  it('works out what new visitors are asked while too many begin, and gives up after the second time', async () => {
    const server = await start();
    const { deps } = createVisitor(server.base);
    let refusals = 1;
    const challenge = { token: 'signed', salt: 'salt', difficulty: 4 };
    const fetcher: typeof fetch = (url, init) => {
      if (refusals-- <= 0) return fetch(url, init);
      return Promise.resolve(Response.json({ code: 'challenge_required', details: { reason: 'missing', challenge } }, { status: 403 }));
    };
    const solve = (asked: object) => Promise.resolve(asked === challenge ? 'nothing' : JSON.stringify(asked));
    await openLink({ ...deps, fetch: fetcher, solve }).session();
    expect(sessionsOf(server).map(({ body }) => body)).toEqual([
      { botId: 'bot_1', challenge: { token: 'signed', solution: JSON.stringify(challenge) } },
    ]);
    refusals = 3;
    deps.store.write({});
    await expect(openLink({ ...deps, fetch: fetcher, solve }).session()).rejects.toMatchObject({ code: 'challenge_required' });
    expect(sessionsOf(server)).toHaveLength(1);
  });

  it('comes back as the same visitor', async () => {
    const server = await start();
    const { deps } = createVisitor(server.base);
    await openLink(deps).session();
    await openLink(deps).session();
    expect(sessionsOf(server).map(({ body }) => body)).toEqual([{ botId: 'bot_1' }, { botId: 'bot_1', visitorToken: 'visitor-1' }]);
  });

  it('begins anew as the user the site vouches for, whose token is kept by no storage, and as nobody when that ends', async () => {
    const server = await start();
    const { deps } = createVisitor(server.base);
    const link = openLink(deps);
    await link.session();
    const identity = { externalId: 'ada', signature: 'signed' };
    link.identify(identity);
    await link.session();
    link.identify(undefined);
    await link.session();
    expect(sessionsOf(server).map(({ body }) => body)).toEqual([
      { botId: 'bot_1' },
      { botId: 'bot_1', identity },
      { botId: 'bot_1', visitorToken: 'visitor-1' },
    ]);
    expect(deps.store.read()).toEqual({ visitorToken: 'visitor-1' });
  });

  it('sends what the site signed once more when the server no longer takes what it proved', async () => {
    const server = await start();
    const link = openLink(createVisitor(server.base).deps);
    const identity = { externalId: 'ada', signature: 'signed' };
    link.identify(identity);
    await link.session();
    server.expireSessions();
    await expect(link.send(...stop)).resolves.toMatchObject({ status: 201 });
    expect(sessionsOf(server).map(({ body }) => body)).toEqual([
      { botId: 'bot_1', identity },
      { botId: 'bot_1', visitorToken: 'visitor-1' },
      { botId: 'bot_1', identity },
    ]);
  });

  it('renews a session that has ended, once for all calls that notice it, and repeats them', async () => {
    const server = await start();
    const link = openLink(createVisitor(server.base).deps);
    await link.session();
    server.expireSessions();
    const responses = await Promise.all([link.send(...stop), link.send(...stop), link.send(...stop)]);
    expect(responses.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(sessionsOf(server)).toHaveLength(2);
  });

  it('repeats a call once only', async () => {
    const server = await start();
    const link = openLink(createVisitor(server.base).deps);
    await link.session();
    server.refuseNext('session_expired');
    const { requests } = server;
    const before = requests.length;
    await link.send(...stop);
    expect(requests.slice(before).map(({ path }) => path)).toEqual([
      '/v1/chat/left-messages',
      '/v1/chat/sessions',
      '/v1/chat/left-messages',
    ]);
    server.refuseNext('forbidden');
    await expect(link.send(...stop)).rejects.toMatchObject({ code: 'forbidden', retryable: false });
  });

  it('becomes a new visitor when the server no longer knows the old one', async () => {
    const server = await start();
    const { deps } = createVisitor(server.base);
    deps.store.write({ visitorToken: 'of another installation', conversationId: 'cnv_9' });
    server.refuseNext('unauthenticated');
    await openLink(deps).session();
    expect(deps.store.read()).toEqual({ visitorToken: 'visitor-1' });
  });

  it('can be tried again after a session could not begin', async () => {
    const server = await start();
    const link = openLink(createVisitor(server.base).deps);
    server.refuseNext('unavailable');
    await expect(link.session()).rejects.toMatchObject({ code: 'unavailable', retryable: true });
    await expect(link.session()).resolves.toMatchObject({ sessionToken: 'session-1' });
  });

  it('says that the server cannot be reached when nothing answers', async () => {
    const server = await start();
    await server.close();
    opened.length = 0;
    await expect(openLink(createVisitor(server.base).deps).session()).rejects.toMatchObject({ code: 'unreachable', retryable: true });
  });

  it('tells what happened from the status when a proxy answers instead of us', async () => {
    const fetcher = async () => new Response('<h1>Bad gateway</h1>', { status: 502 });
    const link = openLink(createVisitor('http://localhost/', { fetch: fetcher }).deps);
    await expect(link.session()).rejects.toMatchObject({ code: 'unavailable', retryable: true });
  });
});
