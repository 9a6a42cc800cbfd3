import { rebase } from '../../../ui/form/rebase.ts';
import type { ActionDefinition, KeptAction } from '../use-actions.ts';
import { type ActionValues, definitionIn, type SecretRow, valuesOf } from './action-values.ts';

/** Puts what was entered here on top of what somebody else saved meanwhile, and names what both changed: there, the change made here wins. */
export function rebaseAction({ begun, mine, theirs }: { begun: KeptAction; mine: ActionValues; theirs: KeptAction }): {
  values: ActionValues;
  clashes: string[];
} {
  const definitions = { begun: begun.definition, mine: definitionIn(mine, begun.definition), theirs: theirs.definition };
  const { rebased, clashes } = rebase<ActionDefinition>(definitions);
  const values = valuesOf(rebased, theirs.secretNames);
  return { values: { ...values, secrets: secretsOnTop(begun, mine.secrets, values.secrets) }, clashes };
}

/** Nobody sees what is stored: what was entered here counts, what was taken away here is away, and all else is as they left it. */
function secretsOnTop(begun: KeptAction, mine: readonly SecretRow[], theirs: readonly SecretRow[]): SecretRow[] {
  const named = (rows: readonly SecretRow[], name: string) => rows.find((row) => row.name === name);
  const left = theirs.filter(({ name }) => !begun.secretNames.includes(name) || named(mine, name) !== undefined);
  return [
    ...left.map((row) => ({ ...row, value: named(mine, row.name)?.value ?? '' })),
    ...mine.filter(({ name, value }) => value !== '' && named(theirs, name) === undefined),
  ];
}
