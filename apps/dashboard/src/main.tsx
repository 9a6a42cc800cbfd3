import './app/route-facts.ts';
import './ui/styles.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { reloadAfterRelease } from './app/reload-after-release.ts';
import { adoptNonce } from './app/style-nonce.ts';
import { loadCatalogue } from './locales/load-catalogue.ts';
import { readLanguage } from './locales/read-language.ts';

reloadAfterRelease();
const language = readLanguage();
const catalogue = await loadCatalogue(language);
const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(<App language={language} catalogue={catalogue} nonce={adoptNonce()} />);
