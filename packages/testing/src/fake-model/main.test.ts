import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const entry = fileURLToPath(new URL('main.ts', import.meta.url));

function run(...options: string[]) {
  return spawn(process.execPath, [entry, ...options], { stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('the fake model as a process', () => {
  it('prints its address, answers as told, and ends when asked to', async () => {
    const child = run('--answer', 'from the process', '--key', 'k', '--first-token-ms', '1', '--tokens-per-second', '5000');
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    const url = line.replace('fake model at ', '');
    const body = JSON.stringify({ model: 'm', messages: [{ role: 'user', content: 'Hi' }] });
    const ask = (key: string) => fetch(`${url}/chat/completions`, { method: 'POST', body, headers: { authorization: `Bearer ${key}` } });
    expect((await ask('wrong')).status).toBe(401);
    expect(await (await ask('k')).json()).toMatchObject({ choices: [{ message: { content: 'from the process' } }] });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  it('refuses numbers that are none', async () => {
    const child = run('--tokens-per-second', 'fast');
    const [message] = (await once(child.stderr, 'data')) as [Buffer];
    expect(message.toString()).toContain('--tokens-per-second must be a number');
    expect(await once(child, 'exit')).toEqual([2, null]);
  });
});
