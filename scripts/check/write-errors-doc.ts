import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type ErrorCode, errorTable } from '@parley/contract/errors';
import { factsOf, parseErrorsDoc } from './errors-doc.ts';

const file = path.resolve(import.meta.dirname, '../../docs/errors.md');
const current = readFileSync(file, 'utf8');
const advice = new Map(parseErrorsDoc(current).map((each) => [each.code, each.advice]));
const introduction = current.split(/^### /m)[0] ?? '';

const sections = (Object.keys(errorTable) as ErrorCode[]).map(
  (code) => `### ${code}\n\n${factsOf(errorTable[code])}\n\n${advice.get(code) || `\`${code}\` occurs when …\n\nWhat to do: …`}\n`,
);
writeFileSync(file, `${introduction.trimEnd()}\n\n${sections.join('\n')}`);

const unwritten = (Object.keys(errorTable) as ErrorCode[]).filter((code) => !advice.get(code) || advice.get(code)?.includes('…'));
if (unwritten.length > 0) {
  console.error(`docs/errors.md: say when these occur and what to do: ${unwritten.join(', ')}`);
  process.exitCode = 1;
}
