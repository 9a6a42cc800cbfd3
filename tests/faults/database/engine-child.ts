import { newId, type TenantId } from '@parley/contract/ids';
import { startEngine } from '@parley/platform/database/embedded/start-engine';
import { openDatabase } from '@parley/platform/database/open-database';

/** What the child does: start an engine on a folder, and for a tenant write contacts for as long as it lives. */
export interface EngineOrder {
  dataFolder: string;
  templateFolder?: string;
  writeFor?: TenantId;
}

const { writeFor, ...options } = JSON.parse(process.argv[2] ?? '') as EngineOrder;
process.send?.('begins');
const engine = await startEngine(options);
process.send?.(engine.socketFolder);
if (writeFor !== undefined) {
  const scope = openDatabase({ address: { engine: 'pglite', socketFolder: engine.socketFolder } }).forTenant(writeFor);
  for (;;) {
    const id = newId('contact');
    await scope.transaction((db) => db.insertInto('contacts').values({ id }).execute());
    process.send?.(id);
  }
}
