/** One dispatched message of an event stream. */
export interface SseMessage {
  /** The last id the stream has named; empty before the first. */
  id: string;
  event: string;
  data: string;
}

/**
 * Reads an event stream as the HTML standard describes it, from pieces cut anywhere; calls back once per complete message.
 * A message the stream ends in the middle of is never reported.
 */
export function createSseParser(onMessage: (message: SseMessage) => void): (piece: string) => void {
  let rest = '';
  let atStart = true;
  let afterReturn = false;
  let id = '';
  let event = '';
  let data: string[] = [];

  function takeField(name: string, value: string): void {
    if (name === 'data') data.push(value);
    else if (name === 'event') event = value;
    else if (name === 'id' && !value.includes('\0')) id = value;
  }

  function takeLine(line: string): void {
    if (line === '') {
      if (data.length > 0) onMessage({ id, event: event || 'message', data: data.join('\n') });
      data = [];
      event = '';
      return;
    }
    const colon = line.indexOf(':');
    if (colon === -1) takeField(line, '');
    else if (colon > 0) takeField(line.slice(0, colon), line.slice(line[colon + 1] === ' ' ? colon + 2 : colon + 1));
  }

  return (piece) => {
    if (piece === '') return;
    let text = piece;
    if (atStart && text.startsWith('\ufeff')) text = text.slice(1);
    atStart = false;
    // A CR that ended the piece before has ended its line already: the LF of the pair must not end another one.
    if (afterReturn && text.startsWith('\n')) text = text.slice(1);
    afterReturn = text.endsWith('\r');
    const lines = (rest + text).split(/\r\n|\r|\n/);
    rest = lines.pop() ?? '';
    for (const line of lines) takeLine(line);
  };
}
