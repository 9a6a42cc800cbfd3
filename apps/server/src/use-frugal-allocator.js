/** Freed memory above this goes back to the machine, and what is larger than 128 KB is given back as soon as it is freed. */
const keptBytes = 4 * 1024 * 1024;
/**
 * How the engine's heap grows: garbage is collected once it is by so much larger than what was in use the last time, in percent, and each
 * part of what is young holds so many megabytes. Left to itself the engine lets a small heap become several times as large.
 */
const growth = ['--heap-growing-percent=60', '--max-semi-space-size=16'];

/**
 * Replaces this process by one like it, with the same id, whose allocator gives freed memory back. The C library of most Linux machines
 * otherwise keeps what it once needed, a third of all that an embedded installation holds, and reads how to be only when a process begins.
 * Does nothing where that was done, where an operator has said how the allocator is to be, and on other systems.
 */
export function useFrugalAllocator(env) {
  const isSaid = Object.keys(env).some((name) => name.startsWith('MALLOC_') || name === 'GLIBC_TUNABLES');
  // A process that was forked talks to its parent on a channel that would be lost.
  if (process.platform !== 'linux' || isSaid || process.send !== undefined || process.execve === undefined) return;
  const isGrowthSaid = [...process.execArgv, env.NODE_OPTIONS ?? ''].some((option) => /semi-space|heap-growing/.test(option));
  process.execve(process.execPath, [process.argv0, ...(isGrowthSaid ? [] : growth), ...process.execArgv, ...process.argv.slice(1)], {
    ...env,
    MALLOC_TRIM_THRESHOLD_: String(keptBytes),
  });
}
