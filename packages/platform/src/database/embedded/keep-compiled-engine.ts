import { readFile } from 'node:fs/promises';

/** Only what is used of it here: its types come with those of browsers. */
declare const WebAssembly: { compile(code: Uint8Array): Promise<object> };

let compiled: Promise<object> | undefined;

/**
 * Keeps the embedded engine's compiled code for as long as this process lives. V8 shares such code between threads while somebody holds
 * it, so an engine that is started when another has ended costs half a second of work less: for those who start many, as tests do.
 */
export async function keepCompiledEngine(): Promise<void> {
  compiled ??= readFile(new URL('./pglite.wasm', import.meta.resolve('@electric-sql/pglite'))).then((code) => WebAssembly.compile(code));
  await compiled;
}
