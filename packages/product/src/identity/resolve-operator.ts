import { AppError } from '@parley/contract/errors';
import type { PersonId } from '@parley/contract/ids';
import { remember } from '@parley/platform/cache/remember';
import type { Database } from '@parley/platform/database/tenancy';
import type { PersonCaller } from '@parley/platform/http/caller';
import { findOperator } from './resolve-operator.store.ts';
import { isSsoMethod } from './sso/require-sso-rules.ts';

export interface Operators {
  /**
   * Throws `forbidden` unless the person runs the installation, and `second_factor_required` when one exists and was not proved. The
   * word of a tenant's identity provider makes nobody an operator.
   */
  require(person: PersonCaller): Promise<void>;
}

/** Looks up who is an operator, remembering it for `rememberMs`. */
export function createOperators(database: Database, options: { now: () => number; rememberMs?: number }): Operators {
  const find = remember((personId) => database.asIdentity('look up an operator', (db) => findOperator(db, personId as PersonId)), options);
  return {
    async require({ personId, method, secondFactorAt }) {
      const operator = isSsoMethod(method) ? undefined : await find(personId);
      if (operator === undefined) throw new AppError('forbidden');
      if (operator.hasSecondFactor && secondFactorAt === undefined) throw new AppError('second_factor_required');
    },
  };
}
