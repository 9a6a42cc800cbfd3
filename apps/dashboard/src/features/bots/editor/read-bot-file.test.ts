import { describe, expect, it } from 'vitest';
import { readBotFile } from './read-bot-file.ts';

describe('the file of a bot', () => {
  it('holds the draft', () => {
    expect(readBotFile('{"parley":"bot/1","name":"Guide","draft":{"greeting":"Hello"}}')).toEqual({ greeting: 'Hello' });
  });

  it('is told from other files', () => {
    for (const text of [
      '',
      'greeting: Hello',
      'null',
      '[]',
      '{"draft":{}}',
      '{"parley":"bot/2","draft":{}}',
      '{"parley":"bot/1","draft":null}',
    ])
      expect(readBotFile(text)).toBeUndefined();
  });
});
