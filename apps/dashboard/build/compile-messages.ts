import { readFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { parse } from '@formatjs/icu-messageformat-parser';
import type { Plugin } from 'vite';

const messageFile = /[\\/]src[\\/]locales[\\/][a-z]{2}[\\/](?!catalogue)[\w-]+\.ts$/;

/**
 * Reads the patterns of messages while building, so that no browser has to fetch a parser for them. Plain text stays as it is. A
 * pattern with a mistake fails the build.
 */
export function compileMessages(): Plugin {
  return {
    name: 'compile-messages',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [{ find: /^@formatjs\/icu-messageformat-parser$/, replacement: '@formatjs/icu-messageformat-parser/no-parser.js' }],
      },
    }),
    transform: {
      filter: { id: messageFile },
      async handler(_code, id) {
        const changed = (await readFile(id, 'utf8')).length;
        const groups: Record<string, Record<string, string>> = await import(`${pathToFileURL(id).href}?${changed}`);
        return Object.entries(groups)
          .map(([name, messages]) => `export const ${name} = ${JSON.stringify(mapValues(messages, compile))};`)
          .join('\n');
      },
    },
  };
}

function compile(message: string): unknown {
  return /[{<']/.test(message) ? parse(message) : message;
}

function mapValues(messages: Record<string, string>, change: (message: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(messages).map(([id, message]) => [id, change(message)]));
}
