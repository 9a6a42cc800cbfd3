import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** One place the machine's own apt takes packages from. */
export interface AptSource {
  uri: string;
  suite: string;
}

/** Reads apt's one-line format: `deb [options] uri suite component…`. Source packages and comments are left out. */
export function parseSourcesList(text: string): AptSource[] {
  return text.split('\n').flatMap((line) => {
    const match = /^\s*deb\s+(?:\[[^\]]*\]\s+)?(\S+)\s+(\S+)/.exec(line);
    return match?.[1] !== undefined && match[2] !== undefined ? [{ uri: match[1], suite: match[2] }] : [];
  });
}

/** Reads apt's deb822 format: stanzas of `Types:`, `URIs:`, `Suites:`. A stanza with `Enabled: no` is left out. */
export function parseDeb822(text: string): AptSource[] {
  return text.split(/\n\s*\n/).flatMap((stanza) => {
    const fields = readFields(stanza);
    const words = (name: string): string[] => fields.get(name)?.split(/\s+/).filter(Boolean) ?? [];
    if (!words('types').includes('deb') || words('enabled')[0] === 'no') return [];
    return words('uris').flatMap((uri) => words('suites').map((suite) => ({ uri, suite })));
  });
}

function readFields(stanza: string): Map<string, string> {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of stanza.split('\n')) {
    if (line.startsWith('#')) continue;
    const start = /^([A-Za-z][\w-]*):(.*)$/.exec(line);
    if (start?.[1] !== undefined) name = start[1].toLowerCase();
    const value = start === null ? line : (start[2] ?? '');
    if (name !== '') fields.set(name, `${fields.get(name) ?? ''} ${value}`);
  }
  return fields;
}

const debianSuite = /^(?:stable|testing|bookworm|trixie|forky|sid|unstable)$/;

/** Chooses where Debian's main archive is to be had, preferring what the machine itself uses. Security and update suites do not count. */
export function chooseDebianMirror(sources: readonly AptSource[]): string {
  const candidates = sources.filter(
    ({ uri, suite }) => /^(?:https?|file):/.test(uri) && debianSuite.test(suite) && !/ubuntu|security/.test(uri),
  );
  const [first] = candidates.filter(({ uri }) => /debian\/*$/.test(uri)).concat(candidates);
  return (first?.uri ?? 'http://deb.debian.org/debian').replace(/\/+$/, '');
}

/** Reads the machine's apt sources (both formats, and the files `mirror+file:` points at); an unreadable file counts as empty. */
export function readAptSources(folder = '/etc/apt'): AptSource[] {
  const parts = path.join(folder, 'sources.list.d');
  const files = listFolder(parts).map((name) => path.join(parts, name));
  const lists = [path.join(folder, 'sources.list'), ...files.filter((file) => file.endsWith('.list'))];
  const stanzas = files.filter((file) => file.endsWith('.sources'));
  const sources = [...lists.flatMap((file) => parseSourcesList(readText(file))), ...stanzas.flatMap((file) => parseDeb822(readText(file)))];
  return sources.flatMap((source) => {
    if (!source.uri.startsWith('mirror+file:')) return [source];
    const mirrors = readText(source.uri.slice('mirror+file:'.length)).split('\n');
    return mirrors.flatMap((line) => {
      const uri = line.trim().split(/\s+/)[0];
      return uri === undefined || uri === '' || uri.startsWith('#') ? [] : [{ uri, suite: source.suite }];
    });
  });
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder).sort();
  } catch {
    return [];
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
