import { checkDebianServices } from './debian-services.ts';
import { checkDockerServices } from './docker-services.ts';
import type { Instance, ServiceName } from './instance.ts';
import type { ServiceFolders } from './service-folders.ts';

/** Says for each server whether it runs and answers. */
export function checkServices(folders: ServiceFolders, instance: Instance): Promise<Record<ServiceName, boolean>> {
  return instance.how === 'docker' ? checkDockerServices(folders, instance) : checkDebianServices(folders, instance);
}
