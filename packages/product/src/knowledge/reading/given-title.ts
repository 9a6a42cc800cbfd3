/** What writing programs put where nobody wrote a title: the name of a file of theirs, or of the kind of document. */
const nobodys =
  /^(?:untitled|unbenannt|sans titre|unknown title|unknown$|microsoft (?:word|powerpoint|excel)\b|pptxgenjs\b|powerpoint[- ]?(?:presentation|präsentation)|présentation powerpoint|presentación de powerpoint|apresentação do powerpoint|presentazione (?:standard di|di) powerpoint|(?:slide|folie|diapositive|document|dokument|book|mappe|classeur)\s?\d{0,3}$)|\.(?:docx?|pptx?|xlsx?|odt|indd|qxd|tex|dvi|pdf)$/i;

/** The title a file gives itself; undefined where its program gave it. */
export function givenTitle(title: string | undefined): string | undefined {
  const found = title?.trim() ?? '';
  return found === '' || nobodys.test(found) ? undefined : found;
}
