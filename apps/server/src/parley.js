import { loadProgram } from './load-program.js';

const { runCli } = await loadProgram('cli/run-cli');
for (const stream of [process.stdout, process.stderr]) stream.on('error', outliveReader);
process.exitCode = await runCli(process.argv.slice(2), { env: process.env, stdout: process.stdout, stderr: process.stderr });

/** A reader that has enough, as in `parley … | head -1`, is no fault: the command goes on to its end, and what it still says is dropped. */
function outliveReader(error) {
  if (error.code !== 'EPIPE') throw error;
}
