import { createLog } from '@parley/platform/telemetry/create-log';
import type { Log } from '@parley/platform/telemetry/log-port';
import { ConfigError, readConfig } from './config.ts';
import { exitCodes } from './exit-codes.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { type ServedInstallation, serveInstallation } from './serve-installation.ts';

const graceMs = 10_000;

/** Runs the server until it is told to end; resolves to the process's exit code. */
export async function runServer(env: NodeJS.ProcessEnv): Promise<number> {
  let log: Log | undefined;
  try {
    const config = readConfig(env);
    log = createLog({ level: config.log.level, format: config.log.format ?? (process.stdout.isTTY ? 'pretty' : 'json') });
    const installation = await serveInstallation(config, log);
    process.stdout.write(banner(installation));
    giveBackMemory();
    return await untilEnded(installation, log);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (error instanceof ConfigError) {
      process.stderr.write(`${message}\n`);
      return exitCodes.configuration;
    }
    log?.debug({ err: error }, 'the start failed');
    process.stderr.write(`Parley could not start. ${message}\nRun "npm run parley -- doctor" to see what is missing.\n`);
    return exitCodes.failure;
  }
}

async function untilEnded(installation: ServedInstallation, log: Log): Promise<number> {
  const signal = new Promise<string>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  try {
    const name = await Promise.race([signal, installation.failed]);
    log.info({ signal: name }, 'ending: waiting for what is under way');
    // A second signal means now.
    process.once('SIGINT', () => process.exit(exitCodes.failure));
    await installation.stop(graceMs);
    return exitCodes.ok;
  } catch (error) {
    log.error({ err: error }, 'ending, because a part the process cannot live without has failed');
    await installation.stop(0).catch(() => {});
    return exitCodes.failure;
  }
}

function banner({ url, provider, demo, setupLink }: ServedInstallation): string {
  const answers =
    provider.name === 'extractive'
      ? 'from the documents, word for word (no model configured)'
      : `by ${provider.name}, model ${provider.model}`;
  const lines = [
    '',
    `  Parley is ready at ${url}`,
    '',
    `  Answers    ${answers}`,
    ...(demo === undefined
      ? []
      : [
          `  Demo       a demo tenant with ${demo.documents} documents is open to everyone who reaches this address;`,
          '             set PARLEY_DEMO=off before you put real data here',
        ]),
    ...(setupLink === undefined
      ? []
      : [
          `  Operator   nobody runs this installation yet. This link makes you its operator, once, within a day:`,
          `             ${setupLink}`,
        ]),
    `  Dashboard  ${new URL('app/', url).href}`,
    `  Reference  ${new URL('reference', url).href}`,
    `  Health     ${new URL('readyz', url).href}`,
    '',
    '  Create a tenant and its API key: npm run parley -- tenant create --name "Acme" --slug acme',
    '',
  ];
  return `${lines.join('\n')}\n`;
}
