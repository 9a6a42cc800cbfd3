import { installChromium } from './install-chromium.ts';
import { runJourneys } from './run-journeys.ts';
import { runVitest } from './run-vitest.ts';
import { ServiceFailure } from './services/service-failure.ts';

/** `npm run test:e2e [-- pattern]`: the journeys of tests/e2e in a real browser, which is installed when there is none. */
const say = (line: string): void => void process.stderr.write(`${line}\n`);
try {
  const chromium = await installChromium(process.env, say);
  const settings = ['--config', 'vitest.e2e.config.ts', ...process.argv.slice(2)];
  process.exitCode = await runJourneys({
    run: (name, files) => runVitest(name, [...settings, ...files], { PARLEY_CHROMIUM: chromium }),
    reportFolder: process.env['PARLEY_TEST_REPORT'],
    say,
  });
} catch (error) {
  say(
    error instanceof ServiceFailure ? `${error.message}\nTo mend it: ${error.mend}` : String(error instanceof Error ? error.stack : error),
  );
  process.exitCode = 1;
}
