import type { Place } from './prepare-place.ts';
import { type Child, startChild } from './start-child.ts';

/** The real server in a process of its own. */
export interface RigServer extends Child {
  readonly url: string;
}

/** Starts the server on a free port of a place; with `profileFolder` it writes a profile of its CPU there when it ends. */
export async function startServer(
  place: Place,
  settings: Readonly<Record<string, string>>,
  profileFolder: string | undefined,
): Promise<RigServer> {
  const child = await startChild({
    args: ['apps/server/src/start.js'],
    ready: /Parley is ready at (\S+)/,
    env: {
      PORT: '0',
      PARLEY_LOG_FORMAT: 'json',
      ...place.env,
      ...settings,
      ...(profileFolder === undefined ? {} : { NODE_OPTIONS: `--cpu-prof --cpu-prof-dir=${profileFolder}` }),
    },
  });
  return { ...child, url: child.ready.replace('localhost', '127.0.0.1').replace(/\/$/, '') };
}
