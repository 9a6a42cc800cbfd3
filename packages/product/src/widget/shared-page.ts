import { scriptPage } from './script-page.ts';

/** The page behind a link to a draft: its script reads the secret from the address, where no server sees it, and asks for the rest. */
export function sharedPage(): Response {
  return scriptPage({
    title: 'Preview',
    script: { src: '/widget-shared.js' },
    frameAncestors: "'none'",
    policy: ["frame-src 'self'"],
    headers: { 'referrer-policy': 'no-referrer' },
  });
}
