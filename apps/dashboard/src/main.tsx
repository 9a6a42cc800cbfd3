import './app/route-facts.ts';
import './ui/styles.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { reloadAfterRelease } from './app/reload-after-release.ts';
import { adoptNonce } from './app/style-nonce.ts';
import { readLanguage } from './locales/read-language.ts';
import { beginToSpeak } from './locales/spoken.ts';

reloadAfterRelease();
await beginToSpeak(readLanguage());
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App nonce={adoptNonce()} />);
