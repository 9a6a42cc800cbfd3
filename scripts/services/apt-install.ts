import { lastLines, runCommand } from './run-command.ts';
import { ServiceFailure } from './service-failure.ts';

/** Installs Debian packages on this machine, as root or through a sudo that asks no password. */
export async function aptInstall(packages: readonly string[], say: (line: string) => void): Promise<void> {
  const mend = `sudo apt-get update && sudo apt-get install --no-install-recommends ${packages.join(' ')}`;
  const [program, ...prefix] = process.getuid?.() === 0 ? ['env'] : ['sudo', '-n', 'env'];
  if (program === undefined) return;
  const apt = async (...args: string[]): Promise<{ code: number; output: string }> =>
    runCommand(program, [...prefix, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-y', '-o', 'DPkg::Lock::Timeout=300', ...args]);

  say(`Installing ${packages.join(', ')} from Debian …`);
  const updated = await apt('update');
  const installed = await apt('install', '--no-install-recommends', ...packages);
  if (installed.code === 0) return;
  const reason = lastLines(updated.code === 0 ? installed.output : `${updated.output}\n${installed.output}`);
  throw new ServiceFailure(`${packages.join(', ')} could not be installed:\n${reason}`, mend);
}

/** The environment debootstrap needs to fetch the way apt does on this machine. */
export async function aptProxyEnvironment(): Promise<Record<string, string>> {
  const { code, output } = await runCommand('apt-config', ['shell', 'HTTP', 'Acquire::http::Proxy', 'HTTPS', 'Acquire::https::Proxy']);
  if (code !== 0) return {};
  const read = (name: string): string | undefined => new RegExp(`^${name}='([^']+)'$`, 'm').exec(output)?.[1];
  const [http, https] = [read('HTTP'), read('HTTPS')];
  return {
    ...(http === undefined || http === 'DIRECT' ? {} : { http_proxy: http }),
    ...(https === undefined || https === 'DIRECT' ? {} : { https_proxy: https }),
  };
}
