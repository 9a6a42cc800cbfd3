/**
 * The headings that lead to a passage below its document's title, outermost first. One that says what the name before it says stands once,
 * as a page's first heading often says its title; white space tells no two names apart.
 */
export function headingsBelow({ documentTitle, headingPath }: { documentTitle: string; headingPath: readonly string[] }): string[] {
  const said = [documentTitle, ...headingPath].map((name) => name.trim().replace(/\s+/g, ' '));
  return headingPath.filter((_heading, at) => said[at + 1] !== '' && said[at + 1] !== said[at]);
}
