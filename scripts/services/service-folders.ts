import { createHash } from 'node:crypto';
import { homedir } from 'node:os';
import path from 'node:path';

/** Raised when the recipe of the Debian tree changes, so that an older tree is left alone and a new one is built. */
const treeVersion = 'trixie-1';

export interface ServiceFolders {
  /** Everything below is in here; outside the clone, so that clones share the tree and `npm ci` leaves it alone. */
  root: string;
  /** The Debian tree. It exists only when it is complete. */
  tree: string;
  treeLock: string;
  /** One state file for each clone that has services up. */
  instances: string;
  instanceFile: string;
  instanceLock: string;
  /** What this clone's servers write, as seen inside the tree. */
  dataInTree: string;
  /** Short name of this clone, the same in every run. */
  instance: string;
}

/** Says where things are for a clone. `PARLEY_SERVICES_DIR` moves all of them. */
export function serviceFolders(clone: string, environment: NodeJS.ProcessEnv): ServiceFolders {
  const cache = environment['XDG_CACHE_HOME'] || path.join(homedir(), '.cache');
  const root = path.resolve(environment['PARLEY_SERVICES_DIR'] || path.join(cache, 'parley', `services-${treeVersion}`));
  const instance = createHash('sha256').update(clone).digest('hex').slice(0, 10);
  const instances = path.join(root, 'instances');
  return {
    root,
    tree: path.join(root, 'tree'),
    treeLock: path.join(root, 'tree.lock'),
    instances,
    instanceFile: path.join(instances, `${instance}.json`),
    instanceLock: path.join(instances, `${instance}.lock`),
    dataInTree: `/srv/parley/${instance}`,
    instance,
  };
}
