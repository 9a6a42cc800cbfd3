import { AppError } from '@parley/contract/errors';
import { describe, expect, it } from 'vitest';
import { createLog } from './create-log.ts';

function createMemoryLog(level: 'debug' | 'info' = 'debug') {
  const text: string[] = [];
  const log = createLog({ level, format: 'json', destination: { write: (line: string) => void text.push(line) } });
  return { log, text, lines: () => text.map((line): Record<string, unknown> => JSON.parse(line)) };
}

describe('createLog', () => {
  it('writes one JSON line with level, time, fields and message', () => {
    const { log, lines } = createMemoryLog();
    log.info({ route: '/v1/bots', status: 200 }, 'request answered');
    expect(lines()).toEqual([
      { level: 'info', time: expect.stringMatching(/^\d{4}-.*Z$/), route: '/v1/bots', status: 200, msg: 'request answered' },
    ]);
  });

  it('leaves out what is below its level', () => {
    const { log, text } = createMemoryLog('info');
    log.debug({}, 'detail');
    expect(text).toEqual([]);
  });

  it('repeats the fields of a child and its parent on every line', () => {
    const { log, lines } = createMemoryLog();
    log.child({ requestId: 'r1' }).child({ tenantId: 't1' }).warn({ code: 'x' }, 'careful');
    expect(lines()[0]).toMatchObject({ requestId: 'r1', tenantId: 't1', code: 'x', level: 'warn' });
  });

  it.each([
    ['at the top', { authorization: 'CANARY' }],
    ['in headers', { headers: { Authorization: 'CANARY', 'x-api-key': 'CANARY', cookie: 'CANARY' } }],
    ['under another spelling', { API_Key: 'CANARY', sessionToken: 'CANARY', client_secret: 'CANARY' }],
    ['deep inside', { a: { b: [{ c: { password: 'CANARY' } }] } }],
    ['what a visitor wrote', { question: 'CANARY', body: { text: 'CANARY' }, messages: [{ role: 'user', content: 'CANARY' }] }],
    [
      'a shape that gives itself away',
      { note: 'Bearer CANARY', url: 'postgres://parley:CANARY@db/parley', reason: 'bad key sk-CANARY-1234' },
    ],
    ['bytes', { upload: new TextEncoder().encode('CANARY') }],
  ])('blanks private values: %s', (_where, fields) => {
    const { log, text } = createMemoryLog();
    log.info(fields, 'x');
    log.child(fields).info({}, 'x');
    expect(text).toHaveLength(2);
    expect(text.join()).not.toContain('CANARY');
  });

  it('keeps counts whose names sound private', () => {
    const { log, lines } = createMemoryLog();
    log.info({ tokens: 12, text: 3 }, 'x');
    expect(lines()[0]).toMatchObject({ tokens: 12, text: 3 });
  });

  it('reduces a database error to what holds no data', () => {
    const { log, text, lines } = createMemoryLog();
    const error = Object.assign(new Error('duplicate key value'), {
      name: 'error',
      code: '23505',
      routine: '_bt_check_unique',
      detail: 'Key (email)=(CANARY) already exists.',
      query: 'insert into contacts values (CANARY)',
      params: ['CANARY'],
      where: 'CANARY',
    });
    log.error({ err: new AppError('already_exists', { cause: error }) }, 'failed');
    expect(text.join()).not.toContain('CANARY');
    expect(lines()[0]).toMatchObject({
      err: {
        name: 'AppError',
        code: 'already_exists',
        cause: { name: 'error', code: '23505', message: 'duplicate key value', routine: '_bt_check_unique' },
      },
    });
  });

  it('keeps the stack of our own errors without repeating the message in it', () => {
    const { log, lines } = createMemoryLog();
    log.error({ err: new Error('first\nsecond') }, 'failed');
    expect(lines()[0]).toMatchObject({ err: { message: 'first\nsecond', stack: expect.stringContaining('create-log.test.ts') } });
    expect(lines()[0]).toMatchObject({ err: { stack: expect.not.stringContaining('second') } });
  });

  it('takes whatever it is given', () => {
    const { log, lines } = createMemoryLog();
    const loop: Record<string, unknown> = { big: 10n, missing: undefined, when: new Date(0), thrown: 'text' };
    loop['self'] = loop;
    let deep: unknown = 'end';
    for (let level = 0; level < 100; level++) deep = { deep };
    log.error({ err: loop, deep, long: 'x'.repeat(100_000), many: Array.from({ length: 1_000 }, (_, index) => index) }, 'odd');
    expect(lines()[0]).toMatchObject({ msg: 'odd', err: { big: '10', self: '[…]' } });
    expect(JSON.stringify(lines()[0]).length).toBeLessThan(4_000);
  });

  it('writes for people when asked to', () => {
    const text: string[] = [];
    const destination = { write: (line: string) => void text.push(line) };
    createLog({ level: 'info', format: 'pretty', destination }).info({ port: 3000, token: 'CANARY' }, 'ready');
    expect(text.join()).toMatch(/INFO.*ready.*"port":3000/);
    expect(text.join()).not.toContain('CANARY');
  });
});
