/** Loads a module of this folder, as it was built where that is current. */
export function loadProgram(path: 'run-server' | 'cli/run-cli'): Promise<unknown>;
