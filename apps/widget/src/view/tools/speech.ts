interface Recognition {
  lang: string;
  interimResults: boolean;
  onresult: ((event: { results: ArrayLike<ArrayLike<{ transcript: string }>> }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  stop(): void;
}

function recognition(): (new () => Recognition) | undefined {
  const { SpeechRecognition, webkitSpeechRecognition } = window as unknown as Record<string, (new () => Recognition) | undefined>;
  return SpeechRecognition ?? webkitSpeechRecognition;
}

/** Whether this browser turns speech into text. How it does that is the browser's own: some send it to their maker. */
export function canListen(): boolean {
  return recognition() !== undefined;
}

/** Listens until there is a pause, and tells what was heard so far; returns how to stop. */
export function listen(language: string, onText: (text: string) => void, onEnd: () => void): () => void {
  const Kind = recognition();
  if (!Kind) return onEnd;
  const ear = new Kind();
  ear.lang = language;
  ear.interimResults = true;
  ear.onresult = ({ results }) => onText(Array.from(results, (result) => result[0]?.transcript ?? '').join(''));
  ear.onend = onEnd;
  ear.start();
  return () => ear.stop();
}

export function canReadAloud(): boolean {
  return 'speechSynthesis' in window;
}

/** Reads a text in a language's voice, without its marks. */
export function readAloud(words: string, language: string, onEnd: () => void): void {
  const said = new SpeechSynthesisUtterance(words.replace(/\[\d[\d, ]*\]|[*_`#>]/g, ''));
  said.lang = language;
  said.onend = onEnd;
  said.onerror = onEnd;
  speechSynthesis.cancel();
  speechSynthesis.speak(said);
}

export function stopReading(): void {
  speechSynthesis.cancel();
}
