import { join } from 'node:path';
import { build } from 'vite';

const entry = `
import { createElement, StrictMode, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { ParleyWidget, useParley } from '@parley/widget/react';

window.happened = [];
function Help() {
  const parley = useParley('bot_1');
  return createElement('button', { disabled: !parley, onClick: () => parley.send('hello') }, 'Ask for help');
}
function Chats() {
  return [
    createElement(ParleyWidget, { key: 1, server: location.origin, bot: 'bot_1', onAnswer: ({ bot }) => happened.push(bot) }),
    createElement(ParleyWidget, { key: 2, server: location.origin, bot: 'bot_2', layout: 'inline' }),
  ];
}
function Site() {
  const [shown, show] = useState(true);
  const toggle = createElement('button', { onClick: () => show(!shown) }, shown ? 'Take it away' : 'Bring it back');
  return createElement('main', null, createElement('h1', null, 'A site'), createElement(Help), toggle, shown && createElement(Chats));
}
createRoot(document.getElementById('root')).render(createElement(StrictMode, null, createElement(Site)));
`;

/** The code of a site in React that uses the package as it was built, in development, where React mounts everything twice. */
export async function buildReactSite(): Promise<string> {
  const name = 'react-site';
  const result = await build({
    configFile: false,
    root: join(import.meta.dirname, '../..'),
    mode: 'development',
    logLevel: 'error',
    plugins: [{ name, resolveId: (id) => (id === name ? `\0${name}` : undefined), load: (id) => (id === `\0${name}` ? entry : undefined) }],
    define: { 'process.env.NODE_ENV': '"development"' },
    build: { write: false, minify: false, rolldownOptions: { input: name, output: { format: 'iife' } } },
  });
  const [file] = 'output' in result ? result.output : [];
  if (file?.type !== 'chunk') throw new Error('The site was not built.');
  return file.code;
}
