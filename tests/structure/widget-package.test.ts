import { execFileSync, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const repository = path.resolve(import.meta.dirname, '../..');
const source = path.join(repository, 'packages/widget');
const compiler = path.join(repository, 'node_modules/typescript-native/bin/tsc');

/** A site that uses all that the package offers, and one thing it does not. */
const site = `
import { createElement, StrictMode } from 'react';
import { loadParley, type Parley, type ParleyEvents } from '@parley/widget';
import { ParleyWidget, useParley } from '@parley/widget/react';

export function Help() {
  const parley = useParley('bot_1');
  return createElement('button', { onClick: () => parley?.open() }, 'Help');
}
export const app = createElement(StrictMode, null, createElement(Help),
  createElement(ParleyWidget, { server: 'https://chat.example.com', bot: 'bot_1', layout: 'inline', context: { price: 4 }, onAnswer: ({ outcome }) => outcome?.trim() }));
export async function start(): Promise<Parley> {
  const parley = await loadParley({ server: 'https://chat.example.com', bot: 'bot_1', position: 'start' });
  const told = ({ code }: ParleyEvents['error']) => code;
  parley.on('error', told);
  parley.off('error', told);
  parley.identify(null, 'a.b.c');
  parley.setContext({ product: 'Kettle', price: 49.9 });
  parley.send('Hello');
  parley.reset();
  // @ts-expect-error: there is no such event
  parley.on('answered', told);
  return parley;
}
`;

describe('the package that sites install', () => {
  let folder = '';
  let packed = '';
  beforeAll(() => {
    folder = realpathSync(mkdtempSync(path.join(os.tmpdir(), 'parley-package-')));
    // Beside a copy, so that what others build meanwhile is neither in the way nor taken for this.
    const copy = path.join(folder, 'packages/widget');
    cpSync(source, copy, { recursive: true, filter: (file) => !/[\\/](?:dist|node_modules)$/.test(file) });
    cpSync(path.join(repository, 'tsconfig.base.json'), path.join(folder, 'tsconfig.base.json'));
    symlinkSync(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'));
    execFileSync(process.execPath, [path.join(copy, 'build.ts')], { stdio: 'pipe' });
    packed = path.join(folder, 'site/node_modules/@parley/widget');
    mkdirSync(packed, { recursive: true });
    execFileSync('tar', ['xzf', path.join(copy, 'dist/parley-widget.tgz'), '--strip-components=1', '-C', packed]);
    for (const name of ['react', 'react-dom', 'scheduler', '@types', 'csstype'])
      symlinkSync(path.join(repository, 'node_modules', name), path.join(folder, 'site/node_modules', name));
    writeFileSync(path.join(folder, 'site/package.json'), '{ "type": "module" }');
    writeFileSync(path.join(folder, 'site/site.ts'), site);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what it says it exports and nothing else, and no place of the machine it was built on', () => {
    const { exports } = JSON.parse(readFileSync(path.join(packed, 'package.json'), 'utf8'));
    expect(Object.keys(exports)).toEqual(['.', './react']);
    for (const entry of Object.values<Record<string, string>>(exports))
      for (const file of Object.values(entry)) expect(existsSync(path.join(packed, file)), file).toBe(true);
    const files = readdirSync(packed, { recursive: true, encoding: 'utf8' }).filter(
      (file) => path.extname(file) !== '' || file === 'LICENSE',
    );
    const outside = files.filter((file) => !/^dist[\\/][\w-]+\.(?:js|d\.ts)$/.test(file));
    expect(outside.toSorted()).toEqual(['LICENSE', 'README.md', 'package.json']);
    for (const file of files) {
      const text = readFileSync(path.join(packed, file), 'utf8');
      expect(text).not.toContain(folder);
      expect(text).not.toContain(repository);
      if (file.endsWith('.d.ts')) expect(text).not.toMatch(/from '[^']*\.ts'/);
    }
  });

  it('has types that a strict site resolves', () => {
    const settings = '--noEmit --strict --exactOptionalPropertyTypes --target es2022 --module nodenext --lib es2022,dom --types react';
    const { status, stdout } = spawnSync(process.execPath, [compiler, ...settings.split(' '), 'site.ts'], {
      cwd: path.join(folder, 'site'),
      encoding: 'utf8',
    });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  });

  it('is imported and rendered where there is no page, and says so to whoever loads it there', () => {
    const script = `
      import { renderToString } from 'react-dom/server';
      import { app, start } from './site.ts';
      const failure = await start().catch(({ message }) => message);
      console.log(JSON.stringify({ html: renderToString(app), failure }));`;
    const out = execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: path.join(folder, 'site'), encoding: 'utf8' });
    expect(JSON.parse(out)).toEqual({
      html: '<button>Help</button><parley-chat bot="bot_1"></parley-chat>',
      failure: 'Parley can be loaded in a browser only.',
    });
  });
});
