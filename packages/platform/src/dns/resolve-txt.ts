import { Resolver } from 'node:dns/promises';
import { AppError } from '@parley/contract/errors';

/** The texts of a name's TXT records; none when there is no such name or record. Throws `unavailable` when DNS does not say. */
export type ResolveTxt = (name: string) => Promise<string[]>;

/** Answers that mean there is no such record, as against no answer. */
const absent = new Set(['ENODATA', 'ENOTFOUND', 'NOTFOUND', 'NODATA']);

/** Asks the machine's name servers, or those given (`192.0.2.53:53`), and gives up after a few seconds. */
export function createResolveTxt({ servers }: { servers?: readonly string[] } = {}): ResolveTxt {
  const resolver = new Resolver({ timeout: 3_000, tries: 2 });
  if (servers !== undefined) resolver.setServers([...servers]);
  return async (name) => {
    try {
      return (await resolver.resolveTxt(name)).map((parts) => parts.join(''));
    } catch (error) {
      if (absent.has((error as NodeJS.ErrnoException).code ?? '')) return [];
      throw new AppError('unavailable', { cause: error, message: 'DNS did not answer' });
    }
  };
}
