import { loadProgram } from './load-program.js';

const { runCli } = await loadProgram('cli/run-cli');
process.exitCode = await runCli(process.argv.slice(2), { env: process.env, stdout: process.stdout, stderr: process.stderr });
