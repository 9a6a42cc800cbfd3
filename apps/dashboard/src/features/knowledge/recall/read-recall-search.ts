/** What is tried: a question, what was asked before it, and what it is narrowed to. */
export interface RecallSearch {
  question?: string;
  before?: string;
  botId?: string;
  label?: string;
  freshness?: 'current';
}

const texts = ['question', 'before', 'botId', 'label'] as const;

/** What is tried as it stands in the address, so that it can be sent to somebody. */
export function readRecallSearch(address: Record<string, unknown>): RecallSearch {
  const found = texts.flatMap((name) => {
    const value = address[name];
    // A number that somebody asked for comes out of the address as one.
    return value === undefined || value === null || value === '' ? [] : [[name, String(value)]];
  });
  return { ...Object.fromEntries(found), ...(address['freshness'] === 'current' ? { freshness: 'current' } : {}) };
}
