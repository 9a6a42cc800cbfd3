import type { BotFile } from '@parley/contract/bots';
import { stringify } from 'yaml';

/** Writes a bot as the text of a file. Long texts stay readable in YAML, and a change of them is a change of lines. */
export function writeBotFile(file: BotFile, format: 'json' | 'yaml'): string {
  return format === 'yaml' ? stringify(file, { lineWidth: 0 }) : `${JSON.stringify(file, null, 2)}\n`;
}
