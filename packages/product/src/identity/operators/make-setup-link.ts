import type { Database } from '@parley/platform/database/tenancy';
import { deleteLinks, insertLink } from '../one-time-links.store.ts';
import { hasOperator } from './operators.store.ts';

const linkHours = 24;
/** There is one installation, so there is one link: making another voids the one before. */
const setupSubject = 'installation';

/**
 * Makes the link by which somebody becomes an operator: good once, for a day. With `onlyFirst` there is none once the installation
 * has an operator. Whoever holds it runs the installation, so it is shown at the machine and nowhere else.
 */
export async function makeSetupLink(
  database: Database,
  { dashboard, now, onlyFirst }: { dashboard: URL; now: () => number; onlyFirst: boolean },
): Promise<URL | undefined> {
  const token = await database.asIdentity('make the link that sets an operator up', async (db) => {
    if (onlyFirst && (await hasOperator(db))) return undefined;
    await deleteLinks(db, 'operator-setup', setupSubject);
    const expiresAt = new Date(now() + linkHours * 3_600_000);
    return insertLink(db, { kind: 'operator-setup', subject: setupSubject, content: {}, expiresAt });
  });
  return token === undefined ? undefined : new URL(`operator-setup?token=${token}`, dashboard);
}
