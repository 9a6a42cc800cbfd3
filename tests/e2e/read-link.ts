import { runParley } from '@parley/testing/process/start-server-process';

/** The link in the latest mail to an address, read as an operator without a mail server reads it: at the command line. */
export async function readLink(env: Readonly<Record<string, string>>, to: string, path: string): Promise<string> {
  const { stdout } = await runParley(['mail', 'list'], env);
  const ids = stdout.split('\n').flatMap((line) => (line.split('\t').includes(to) ? [line.split('\t')[0] ?? ''] : []));
  for (const id of ids) {
    const { stdout: mail } = await runParley(['mail', 'show', id], env);
    const link = mail.match(/https?:\/\/\S+/g)?.find((candidate) => new URL(candidate).pathname === path);
    if (link !== undefined) return link;
  }
  throw new Error(`no mail to ${to} leads to ${path}:\n${stdout}`);
}
