export const english = {
  preview: 'Preview',
  hint: 'This chat is a draft. What you write here is kept as a preview.',
  until: 'The link ends:',
  device: 'Shown on',
  desktop: 'Desktop',
  tablet: 'Tablet',
  phone: 'Phone',
  frame: 'The chat on a site',
  ended: 'This preview has ended',
  endedHint: 'The link is no longer good: it was taken back, or its time is over. Ask whoever sent it for a new one.',
  failed: 'The preview could not be loaded',
  failedHint: 'Try again in a minute.',
};
export type Words = typeof english;
