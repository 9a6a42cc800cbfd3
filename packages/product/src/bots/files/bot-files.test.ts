import { botConfigSchema } from '@parley/contract/bots';
import { createTestApp, type TestApp } from '@parley/testing/app/create-test-app';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBotFile } from './read-bot-file.ts';
import { writeBotFile } from './write-bot-file.ts';

const instructions = 'Be brief.\nNever promise a discount: it is "no" to all of them.\n\n- Ask for the order.\n';
const file = {
  parley: 'bot/1' as const,
  name: 'Guide',
  draft: botConfigSchema.parse({ instructions, suggestedQuestions: ['Open?', 'no'] }),
};

describe('a bot as a file', () => {
  it.each(['json', 'yaml'] as const)('of %s is read as it was written', (format) => {
    expect(readBotFile(writeBotFile(file, format))).toEqual(file);
  });

  it('of YAML keeps the lines of a text as lines', () => {
    expect(writeBotFile(file, 'yaml')).toContain('\n    - Ask for the order.\n');
  });

  it.each([
    ['a field of another kind', 'parley: bot/1\nname: Guide\ndraft:\n  greeting: 7\n', 4, 'draft.greeting'],
    ['a field that means nothing', 'parley: bot/1\nname: Guide\ndraft:\n  instructions: Be kind.\n  colour: red\n', 5, 'draft.colour'],
    ['a file of another kind', 'parley: bot/2\nname: Guide\ndraft: {}\n', 1, 'parley'],
    ['a name that is said twice', 'parley: bot/1\nname: Guide\nname: Other\ndraft: {}\n', 3, ''],
    ['what is not YAML', 'parley: bot/1\nname: "Guide\n', 3, ''],
    ['nothing', '', 1, ''],
    [
      'what grows when it is read',
      `a: &a [x,x]\n${[...'bcdefgh'].map((name, index) => `${name}: &${name} [${`*${'abcdefg'[index]},`.repeat(9)}]`).join('\n')}\n`,
      1,
      '',
    ],
  ])('is refused for %s, with the line', (_what, text, line, path) => {
    const issue = { line, message: expect.stringContaining(path === '' ? `line ${line}` : `line ${line}, ${path}`) };
    expect(() => readBotFile(text)).toThrow(
      expect.objectContaining({ code: 'invalid_request', details: { issues: expect.arrayContaining([expect.objectContaining(issue)]) } }),
    );
  });

  describe('that is sent', () => {
    let app: TestApp;
    beforeAll(async () => {
      app = await createTestApp();
    });
    afterAll(() => app.close());

    it('makes a bot of its tenant alone, with all that the file says', async () => {
      const made = await app.acme.api('POST', '/v1/bot-files', { file: writeBotFile(file, 'yaml') });
      expect(made.status).toBe(201);
      const { id, ...bot } = (await made.json()) as { id: string; name: string; draft: object };
      expect(bot).toMatchObject({ name: 'Guide', draft: file.draft });
      expect((await app.globex.api('GET', `/v1/bots/${id}`)).status).toBe(404);
    });

    it('is given back as it was made, and read without making anything', async () => {
      const made = await app.acme.api('POST', '/v1/bot-files', { file: writeBotFile(file, 'json') });
      const { id } = (await made.json()) as { id: string };
      for (const format of ['yaml', 'json'] as const) {
        const given = await app.acme.api('GET', `/v1/bots/${id}/file?format=${format}`);
        const text = await given.text();
        expect(text).toBe(writeBotFile(file, format));
        expect(await (await app.globex.api('POST', '/v1/bot-files/read', { file: text })).json()).toEqual(file);
      }
      expect(await (await app.globex.api('GET', '/v1/bots')).text()).not.toContain('Guide');
      expect((await app.globex.api('GET', `/v1/bots/${id}/file`)).status).toBe(404);
      const broken = await app.acme.api('POST', '/v1/bot-files/read', { file: 'parley: bot/1\nname: Guide\ndraft:\n  colour: red\n' });
      expect([broken.status, await broken.text()]).toEqual([400, expect.stringContaining('line 4, draft.colour')]);
    });

    it('is refused with the line of what is wrong, and makes nothing', async () => {
      const before = await (await app.acme.api('GET', '/v1/bots')).json();
      const refused = await app.acme.api('POST', '/v1/bot-files', { file: 'parley: bot/1\nname: Guide\ndraft:\n  temperature: hot\n' });
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({
        details: { issues: [{ path: 'file', message: expect.stringContaining('line 4, draft.temperature') }] },
      });
      expect(await (await app.acme.api('GET', '/v1/bots')).json()).toEqual(before);
    });
  });
});
