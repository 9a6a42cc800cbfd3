import { existsSync, readdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { removeTree } from './build-tree.ts';
import { stopDebianServices } from './debian-services.ts';
import { stopDockerServices } from './docker-services.ts';
import { forgetInstance, type Instance, loadInstance } from './instance.ts';
import { runExclusively } from './run-exclusively.ts';
import { isRunning } from './running-process.ts';
import { ServiceFailure } from './service-failure.ts';
import type { ServiceFolders } from './service-folders.ts';

/** Stops what this clone started, and only that. Returns whether there was anything to stop. */
export async function takeDown(folders: ServiceFolders, say: (line: string) => void): Promise<boolean> {
  if (!existsSync(folders.instances)) return false;
  const waiting = (): void => say('Another run is starting or stopping the services; waiting for it …');
  return runExclusively(folders.instanceLock, waiting, async () => {
    const instance = loadInstance(folders.instanceFile);
    if (instance === undefined) return false;
    await stopServices(folders, instance);
    return true;
  });
}

/** Stops an instance's servers, deletes what they wrote and forgets them. The caller holds the instance's lock. */
export async function stopServices(folders: ServiceFolders, instance: Instance): Promise<void> {
  await (instance.how === 'docker' ? stopDockerServices(folders, instance) : stopDebianServices(folders, instance));
  forgetInstance(folders);
}

/** Deletes the Debian tree, unless another clone's servers run out of it. */
export async function purgeTree(folders: ServiceFolders, say: (line: string) => void): Promise<void> {
  if (!existsSync(folders.root)) return;
  await runExclusively(
    folders.treeLock,
    () => say('Another run is building the service tree; waiting for it …'),
    async () => {
      const users = otherInstances(folders);
      const [first] = users;
      if (first !== undefined) {
        const clones = users.map(({ clone }) => clone).join(', ');
        throw new ServiceFailure(`The service tree is in use by ${clones}.`, `cd ${first.clone} && npm run services -- down`);
      }
      if (!existsSync(folders.tree)) return;
      const doomed = path.join(folders.root, `purge-${process.pid}`);
      renameSync(folders.tree, doomed);
      await removeTree(doomed);
    },
  );
}

function otherInstances(folders: ServiceFolders): Instance[] {
  const names = existsSync(folders.instances) ? readdirSync(folders.instances).filter((name) => name.endsWith('.json')) : [];
  return names
    .flatMap((name) => loadInstance(path.join(folders.instances, name)) ?? [])
    .filter((instance) => Object.values(instance.processes).some(isRunning));
}
