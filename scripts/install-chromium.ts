import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { aptInstall } from './services/apt-install.ts';
import { ServiceFailure } from './services/service-failure.ts';

/** The shell draws without a window, which is all that journeys need, and takes a tenth less of the processor. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Without a font every letter is a box, also in the screenshots; DejaVu holds Arabic and Hebrew too. */
const packages = ['chromium-headless-shell', 'fonts-liberation', 'fonts-dejavu-core'];

/** Returns the path of a Chromium: the one `PARLEY_CHROMIUM` names, one on the PATH, or else Debian's, which it installs. */
export async function installChromium(environment: NodeJS.ProcessEnv, say: (line: string) => void): Promise<string> {
  const chosen = environment['PARLEY_CHROMIUM'];
  if (chosen) {
    if (isExecutable(chosen)) return chosen;
    throw new ServiceFailure(
      `PARLEY_CHROMIUM names ${chosen}, which is not a program.`,
      'unset PARLEY_CHROMIUM   # takes the one on the PATH, or Debian’s',
    );
  }
  const found = findChromium(environment);
  if (found !== undefined) return found;
  if (process.platform !== 'linux')
    throw new ServiceFailure('No Chromium was found.', 'PARLEY_CHROMIUM=/path/to/a/chromium npm run test:e2e');
  await aptInstall(packages, say);
  const installed = findChromium(environment);
  if (installed !== undefined) return installed;
  throw new ServiceFailure('Chromium was installed but is not on the PATH.', 'PARLEY_CHROMIUM=/usr/bin/chromium npm run test:e2e');
}

function findChromium(environment: NodeJS.ProcessEnv): string | undefined {
  const folders = [...(environment['PATH'] ?? '').split(path.delimiter), '/usr/bin'];
  const mac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  return [...names.flatMap((name) => folders.map((folder) => path.join(folder, name))), mac].find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return path.isAbsolute(file);
  } catch {
    return false;
  }
}

if (import.meta.main) await installChromium(process.env, (line) => void process.stderr.write(`${line}\n`));
