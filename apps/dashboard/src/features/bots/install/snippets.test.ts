import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { snippetsOf } from './snippets.ts';

const botId = 'bot_01j8zq4x9rf3t8v5w6y7z0a1b2';
const host = 'https://chat.example.com';
const snippets = snippetsOf({ host, botId });

/** What a compiler has to say against a text. A tag of HTML is written as one of JSX is. */
function faultsIn(code: string, fileName: string): string[] {
  const { diagnostics = [] } = ts.transpileModule(code, {
    fileName,
    reportDiagnostics: true,
    compilerOptions: { jsx: ts.JsxEmit.Preserve, target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext },
  });
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}

const scriptsIn = (html: string): string[] => [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, code = '']) => code);

/** Brackets and quotes of PHP that do not close; of its grammar no more than the snippet uses. */
function openIn(php: string): string[] {
  const open: string[] = [];
  const bare = php.replace(/^<\?php/, '').replace(/'(?:[^'\\]|\\.)*'/g, "''");
  for (const sign of bare.replace(/''/g, '')) {
    if ('([{'.includes(sign)) open.push(sign);
    else if (')]}'.includes(sign)) {
      if (open.at(-1) !== '([{'[')]}'.indexOf(sign)]) return [...open, sign];
      open.pop();
    } else if (sign === "'" || sign === '"') open.push(sign);
  }
  return open;
}

describe('the snippets', () => {
  it('are there for each way of building a site, with the bot and the host', () => {
    expect(snippets.map(({ key }) => key)).toEqual(['html', 'react', 'next', 'vue', 'wordpress', 'shopify', 'gtm', 'iframe']);
    for (const { code } of snippets) {
      expect(code).toContain(botId);
      expect(code).toContain(host);
    }
  });

  it('install the package from the server it belongs to, where they import it', () => {
    for (const { code, install } of snippets) {
      expect(install !== undefined).toBe(code.includes("from '@parley/widget"));
      if (install !== undefined) expect(install).toContain(`${host}/parley-widget.tgz`);
    }
    expect(snippets.filter(({ install }) => install !== undefined).map(({ key }) => key)).toEqual(['react', 'vue']);
  });

  it.each(snippets.map((snippet) => [snippet.key, snippet] as const))('%s is well formed', (_key, { syntax, code }) => {
    if (syntax === 'php') {
      expect(openIn(code)).toEqual([]);
      return;
    }
    if (syntax === 'jsx') expect(faultsIn(code, 'snippet.tsx')).toEqual([]);
    else {
      expect(faultsIn(`const tags = <>${code.replace(/(<script[^>]*>)[\s\S]*?(<\/script>)/g, '$1$2')}</>;`, 'snippet.tsx')).toEqual([]);
      for (const script of scriptsIn(code)) expect(faultsIn(script, 'snippet.ts')).toEqual([]);
    }
  });

  it('finds a snippet that is not', () => {
    expect(faultsIn('const tags = <><script src="a></script></>;', 'snippet.tsx')).not.toEqual([]);
    expect(faultsIn('onMounted(() => {', 'snippet.ts')).not.toEqual([]);
    expect(openIn("<?php f('a', ['b');")).not.toEqual([]);
  });
});
