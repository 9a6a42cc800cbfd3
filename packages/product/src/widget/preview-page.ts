import { scriptPage } from './script-page.ts';

/** The page in which the builder tries a widget. Its script makes a site around it, and gets all else from the builder. */
export function previewPage(): Response {
  return scriptPage({ title: 'Preview', script: { src: '/widget-preview.js' }, frameAncestors: "'self'" });
}
