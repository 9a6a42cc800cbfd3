import { loadProgram } from './load-program.js';
import { useFrugalAllocator } from './use-frugal-allocator.js';

useFrugalAllocator(process.env);
// What a start begins with is plain JavaScript: Node keeps nothing of the file it begins with, and were that TypeScript it would load its
// compiler at each start.
const { runServer } = await loadProgram('run-server');
process.exitCode = await runServer(process.env);
