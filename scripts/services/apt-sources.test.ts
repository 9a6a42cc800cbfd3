import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { chooseDebianMirror, parseDeb822, parseSourcesList, readAptSources } from './apt-sources.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function aptFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'apt-'));
  folders.push(folder);
  mkdirSync(path.join(folder, 'sources.list.d'));
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

describe('apt sources', () => {
  it('reads the one-line format with and without options, and leaves out comments and source packages', () => {
    const text = [
      '# deb http://commented.example/debian trixie main',
      'deb http://a.example/debian bookworm main contrib',
      '  deb [arch=amd64 signed-by=/usr/share/keyrings/x.gpg]   https://b.example/debian/ trixie main',
      'deb-src http://c.example/debian bookworm main',
      'nonsense',
    ].join('\n');
    expect(parseSourcesList(text)).toEqual([
      { uri: 'http://a.example/debian', suite: 'bookworm' },
      { uri: 'https://b.example/debian/', suite: 'trixie' },
    ]);
  });

  it('reads stanzas with several addresses and suites, comments, continued lines and disabled ones', () => {
    const text = `Types: deb deb-src
# a comment inside
URIs: http://a.example/debian
  http://b.example/debian
Suites: bookworm bookworm-updates
Components: main

Types: deb
URIs: http://off.example/debian
Suites: bookworm
Enabled: no

types: deb-src
uris: http://source.example/debian
suites: bookworm
`;
    expect(parseDeb822(text)).toEqual([
      { uri: 'http://a.example/debian', suite: 'bookworm' },
      { uri: 'http://a.example/debian', suite: 'bookworm-updates' },
      { uri: 'http://b.example/debian', suite: 'bookworm' },
      { uri: 'http://b.example/debian', suite: 'bookworm-updates' },
    ]);
  });

  it('chooses the machine’s own main archive, not its security archive or another vendor’s', () => {
    const sources = [
      { uri: 'http://security.example/debian-security', suite: 'bookworm-security' },
      { uri: 'https://packages.vendor.example/apt', suite: 'stable' },
      { uri: 'http://mirror.example/debian/', suite: 'bookworm' },
    ];
    expect(chooseDebianMirror(sources)).toBe('http://mirror.example/debian');
  });

  it('falls back to Debian’s own address where the machine has no Debian archive', () => {
    expect(chooseDebianMirror([{ uri: 'http://archive.ubuntu.example/ubuntu', suite: 'noble' }])).toBe('http://deb.debian.org/debian');
    expect(chooseDebianMirror([])).toBe('http://deb.debian.org/debian');
  });

  it('reads both kinds of files of a folder, and the list that a mirror file names', () => {
    const folder = aptFolder({
      'sources.list': 'deb http://one.example/debian bookworm main\n',
      'sources.list.d/two.list': 'deb http://two.example/debian bookworm main\n',
      'sources.list.d/off.list.disabled': 'deb http://off.example/debian bookworm main\n',
      'mirrors.txt': '# mirrors\nhttp://three.example/debian\tpriority:1\n',
    });
    const stanza = `Types: deb\nURIs: mirror+file:${path.join(folder, 'mirrors.txt')}\nSuites: bookworm\n`;
    writeFileSync(path.join(folder, 'sources.list.d/three.sources'), stanza);
    expect(readAptSources(folder).map(({ uri }) => uri)).toEqual([
      'http://one.example/debian',
      'http://two.example/debian',
      'http://three.example/debian',
    ]);
    expect(readAptSources(path.join(folder, 'missing'))).toEqual([]);
  });
});
