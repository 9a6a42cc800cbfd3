const notesStart = /<ol><li id="(?:foot|end)note-/;
const note = /<li id="((?:foot|end)note-[^"]+)">([\s\S]*?)<\/li>/g;
const referenceOrEnd = /href="#((?:foot|end)note-[^"]+)"|<\/(?:p|h[1-6]|li|td)>/g;

/** Puts each note after the paragraph it belongs to; all stand at the document's end, below its last heading. */
export function placeNotes(html: string): string {
  const start = html.search(notesStart);
  if (start < 0) return html;
  const notes = new Map<string, string>();
  for (const [, id = '', text = ''] of html.slice(start).matchAll(note)) notes.set(id, text);
  const waiting: string[] = [];
  return html.slice(0, start).replace(referenceOrEnd, (found: string, id: string | undefined) => {
    if (id === undefined) return found === '</td>' ? `${waiting.splice(0).join('')}${found}` : `${found}${waiting.splice(0).join('')}`;
    waiting.push(notes.get(id) ?? '');
    notes.delete(id);
    return found;
  });
}

/** A line in bold with text below it heads that text, in documents of writers who do not use styles. */
export function boldHeadings(html: string): string {
  return html.replace(
    /<p><strong>((?:(?!<\/?(?:p|strong|img|br)\b)[\s\S]){2,100})<\/strong><\/p>(?=<(?:p>(?!<strong>(?:(?!<\/strong>)[\s\S])*<\/strong><\/p>)|ul>|ol>|table>))/g,
    (found, text: string) => (/[.,;)]\s*$/.test(text) ? found : `<h6>${text}</h6>`),
  );
}
