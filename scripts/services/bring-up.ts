import { existsSync } from 'node:fs';
import { checkServices } from './check-services.ts';
import { startDebianServices, stopDebianServices } from './debian-services.ts';
import { dockerAnswers, startDockerServices, stopDockerServices } from './docker-services.ts';
import { forgetInstance, type Instance, loadInstance, planInstance } from './instance.ts';
import { runExclusively } from './run-exclusively.ts';
import { ServiceFailure } from './service-failure.ts';
import type { ServiceFolders } from './service-folders.ts';
import { stopServices } from './take-down.ts';

/** Brings the three servers up for a clone and returns where they are. Healthy ones are reused; a half-dead set is replaced. */
export async function bringUp(folders: ServiceFolders, clone: string, say: (line: string) => void): Promise<Instance> {
  const waiting = (): void => say('Another run is starting or stopping the services; waiting for it …');
  return runExclusively(folders.instanceLock, waiting, async () => {
    const present = loadInstance(folders.instanceFile);
    if (present !== undefined) {
      const health = await checkServices(folders, present);
      if (Object.values(health).every(Boolean)) return present;
      say('The services are not all healthy; starting anew …');
      await stopServices(folders, present);
    }
    return (await startInDocker(folders, clone, say)) ?? (await startInDebianTree(folders, clone, say));
  });
}

/** Returns nothing when there is no Docker, or when it cannot start them and the Debian tree may. */
async function startInDocker(folders: ServiceFolders, clone: string, say: (line: string) => void): Promise<Instance | undefined> {
  if (!(await dockerAnswers())) return undefined;
  const instance = await planInstance('docker', clone);
  try {
    await startDockerServices(folders, instance, say);
    return instance;
  } catch (error) {
    const canUseTree = process.platform === 'linux' && process.getuid?.() === 0;
    if (!(error instanceof ServiceFailure) || !canUseTree) throw error;
    say(`${error.message}\nUsing a Debian tree instead.`);
    await stopDockerServices(folders, instance);
    forgetInstance(folders);
    return undefined;
  }
}

async function startInDebianTree(folders: ServiceFolders, clone: string, say: (line: string) => void): Promise<Instance> {
  for (let attempt = 1; ; attempt += 1) {
    const instance = await planInstance('debian', clone);
    try {
      await startDebianServices(folders, instance, say);
      return instance;
    } catch (error) {
      if (existsSync(folders.tree)) await stopDebianServices(folders, instance);
      forgetInstance(folders);
      const portWasTaken = error instanceof ServiceFailure && /address already in use/i.test(error.message);
      if (!portWasTaken || attempt === 3) throw error;
    }
  }
}
