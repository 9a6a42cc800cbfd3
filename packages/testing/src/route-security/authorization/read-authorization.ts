import { type AuthorizationMatrix, allCallerKinds, type CallerKind, type Verdict, verdicts } from './caller-kinds.ts';

/** Reads `docs/authorization.md`. A cell that says nothing known, a caller that is missing and an endpoint listed twice throw. */
export function readAuthorization(text: string): AuthorizationMatrix {
  const matrix = new Map<string, Readonly<Record<CallerKind, Verdict>>>();
  let heads: string[] = [];
  for (const line of text.split('\n')) {
    const cells = /^\| (.*) \|$/.exec(line)?.[1]?.split(' | ') ?? [];
    if (cells[0] === 'Endpoint') heads = cells;
    const key = /^`([A-Z]+ \/\S*)`$/.exec(cells[0] ?? '')?.[1];
    if (key === undefined) continue;
    if (matrix.has(key)) throw new Error(`docs/authorization.md lists ${key} twice`);
    matrix.set(key, Object.fromEntries(allCallerKinds.map((kind) => [kind, verdictOf(key, kind, cells[heads.indexOf(kind)])])) as never);
  }
  return matrix;
}

function verdictOf(key: string, kind: CallerKind, cell: string | undefined): Verdict {
  if (cell === undefined || !verdicts.includes(cell)) throw new Error(`docs/authorization.md says «${cell}» of ${kind} and ${key}`);
  return cell as Verdict;
}
