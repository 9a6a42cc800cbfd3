const longest = 80;

/** What a row says of a cell that stretches down to it: the same again, so that the row is understood alone, unless it is long. */
export function goneOn(text = ''): string {
  return text.length <= longest ? text : '';
}
