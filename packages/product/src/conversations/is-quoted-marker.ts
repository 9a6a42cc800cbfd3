/** How much text before a marker must stand in a passage together with it. */
const quotedBefore = 24;

/** Whether what looks like a marker is part of a passage that is being quoted, as a footnote's number is. */
export function isQuotedMarker(before: string, found: string, passages: readonly { text: string }[]): boolean {
  const said = before.slice(-quotedBefore).trimStart();
  return said.trim().length >= quotedBefore / 2 && passages.some(({ text }) => text.includes(`${said}${found}`));
}
