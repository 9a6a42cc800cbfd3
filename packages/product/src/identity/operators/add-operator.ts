import { AppError } from '@parley/contract/errors';
import type { Database } from '@parley/platform/database/tenancy';
import { systemTrail } from '../../audit/public.ts';
import { findPersonByEmail } from '../people.store.ts';
import { insertOperator } from './operators.store.ts';

/** Makes somebody who signs in with this address an operator too. Nobody with it is `not_found`. */
export async function addOperator(database: Database, email: string): Promise<void> {
  await database.asIdentity('make a person an operator', async (db) => {
    const person = await findPersonByEmail(db, email.trim().toLowerCase());
    if (person === undefined) throw new AppError('not_found');
    await insertOperator(db, person, systemTrail('the command line'));
  });
}
