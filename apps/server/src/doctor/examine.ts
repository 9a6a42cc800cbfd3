import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { type Config, ConfigError, readConfig } from '../config.ts';
import { examineDatabase } from './examine-database.ts';
import { examineMail } from './examine-mail.ts';
import { examineModel } from './examine-model.ts';
import { examineProxy } from './examine-proxy.ts';
import { examineSecrets } from './examine-secrets.ts';
import { examineValkey } from './examine-valkey.ts';
import type { Finding } from './finding.ts';

/** Looks at everything an installation needs, changing nothing. */
export async function examine(env: NodeJS.ProcessEnv): Promise<Finding[]> {
  const findings: Finding[] = [examineNode()];
  let config: Config;
  try {
    config = readConfig(env);
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return [
      ...findings,
      ...error.problems.map(
        (text): Finding => ({ subject: 'settings', state: 'problem', text, mend: 'docs/guides/operator.md lists every setting' }),
      ),
    ];
  }
  findings.push({ subject: 'settings', state: 'ok', text: `role ${config.role}, demo ${config.demo ? 'on' : 'off'}` });
  findings.push(examineSecrets(config), ...(await examineDatabase(config)));
  findings.push(
    await examineValkey(config.valkeyUrl),
    await examineModel(config),
    await examineMail(config),
    examineProxy(config),
    examineWidget(),
    await examinePort(config),
  );
  return findings;
}

function examineNode(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  return major >= 24
    ? { subject: 'node', state: 'ok', text: process.version }
    : {
        subject: 'node',
        state: 'problem',
        text: `${process.version} is too old`,
        mend: 'npm ci, then start through npm, which brings Node 24',
      };
}

function examineWidget(): Finding {
  return existsSync(join(import.meta.dirname, '../../../widget/dist/widget.js'))
    ? { subject: 'widget', state: 'ok', text: 'built' }
    : { subject: 'widget', state: 'problem', text: 'has not been built', mend: 'npm run build' };
}

async function examinePort({ host, port }: Config): Promise<Finding> {
  const subject = 'port';
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const text =
        error.code === 'EADDRINUSE'
          ? `${host}:${port} is taken (by Parley itself, if it is running)`
          : `${host}:${port} cannot be used: ${error.code}`;
      resolve({ subject, state: 'warning', text, mend: 'set PORT to another one, or end what uses it' });
    });
    probe.listen(port, host, () => probe.close(() => resolve({ subject, state: 'ok', text: `${host}:${port} is free` })));
  });
}
