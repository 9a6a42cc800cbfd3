import { type BotFile, botFileSchema } from '@parley/contract/bots';
import { AppError } from '@parley/contract/errors';
import { isNode, LineCounter, parseDocument } from 'yaml';

/** Names that stand for what was said elsewhere in a file; more of them are meant to fill a memory. */
const mostAliases = 50;
const toldIssues = 20;

/** Reads a bot from the text of a file, YAML or JSON, which is YAML too. What is wrong with it is `invalid_request` and names each line. */
export function readBotFile(text: string): BotFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const lineAt = (offset: number): number => lines.linePos(offset).line;
  const [broken] = document.errors;
  if (broken !== undefined) throw refused([{ path: [], line: lineAt(broken.pos[0]), message: broken.message }]);
  const read = botFileSchema.safeParse(expanded(() => document.toJS({ maxAliasCount: mostAliases })));
  if (read.success) return read.data;
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = document.getIn(path.slice(0, depth), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  throw refused(
    read.error.issues.slice(0, toldIssues).map(({ path, message, ...issue }) => {
      // A name nobody knows is where it stands, not where what holds it begins.
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
      return { path: [...path, ...unknown], line: lineOf([...path, ...unknown]), message };
    }),
  );
}

function expanded(read: () => unknown): unknown {
  try {
    return read();
  } catch {
    throw refused([{ path: [], line: 1, message: 'Too much in it stands for what was said elsewhere.' }]);
  }
}

function refused(faults: readonly { path: readonly PropertyKey[]; line: number; message: string }[]): AppError {
  const issues = faults.map(({ path, line, message }) => {
    const place = path.length === 0 ? `line ${line}` : `line ${line}, ${path.map(String).join('.')}`;
    return { in: 'body', path: 'file', message: `${place}: ${message}`, line };
  });
  return new AppError('invalid_request', { details: { issues } });
}
