import type { Command } from 'commander';
import { examine } from '../doctor/examine.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Terminal } from './terminal.ts';

const marks = { ok: 'ok      ', info: '-       ', warning: 'warning ', problem: 'PROBLEM ' } as const;

export function addDoctorCommand(program: Command, { env, stdout }: Terminal, finish: (code: number) => void): void {
  program
    .command('doctor')
    .description('Say what is configured, reachable and missing, and the command that mends it')
    .option('--json', 'write the findings as JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const findings = await examine(env);
      if (json === true) stdout.write(`${JSON.stringify(findings, undefined, 2)}\n`);
      else
        for (const { state, subject, text, mend } of findings)
          stdout.write(`${marks[state]}${subject.padEnd(12)}${text}${mend === undefined ? '' : `\n${' '.repeat(20)}→ ${mend}`}\n`);
      const problems = findings.filter(({ state }) => state === 'problem').length;
      if (json !== true) stdout.write(problems === 0 ? '\nNothing needs mending.\n' : `\n${problems} thing(s) need mending.\n`);
      finish(problems === 0 ? exitCodes.ok : exitCodes.negative);
    });
}
