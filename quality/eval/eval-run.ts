/** What the system made of one question: a line of run.jsonl. */
export interface RunLine {
  id: string;
  /** Documents, best first, whether or not it declines. */
  ranked: string[];
  answer: string;
  citations: { doc: string; quote: string }[];
  /** A bot with the shipped settings declines. */
  abstain: boolean;
  /** 0…1: how sure search is that the knowledge holds the answer. */
  confidence: number;
  ms: number;
}
