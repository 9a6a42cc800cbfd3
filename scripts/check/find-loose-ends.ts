import type { Finding } from './finding.ts';
import { isCode, isTest, type SourceTree } from './source-tree.ts';

const self = 'scripts/check/find-loose-ends.ts';
const ends: readonly { pattern: RegExp; tests: boolean; message: string }[] = [
  { pattern: /\b(TODO|FIXME|XXX|HACK)\b/, tests: false, message: 'an unfinished thought belongs in an issue' },
  { pattern: /@ts-(ignore|nocheck)\b/, tests: false, message: 'the type checker is never silenced' },
  { pattern: /@ts-expect-error\s*(\*\/|$)/, tests: false, message: 'an expected type error says which mistake it proves' },
  { pattern: /^\s*(\/\/|\/\*|#|--)\s*[-=*#─━]{6,}/, tests: false, message: 'section banners hide that a file does several things' },
  { pattern: /\b(describe|it|test|suite)\.only\(/, tests: true, message: 'one test alone leaves the others unrun' },
];

/** What is left behind while working: unfinished thoughts, silenced checks, banners, a test run alone. */
export function findLooseEnds(tree: SourceTree): Finding[] {
  return tree.paths
    .filter((file) => (isCode(file) || /\.(sql|css)$/.test(file)) && file !== self)
    .flatMap((file) =>
      tree
        .text(file)
        .split('\n')
        .flatMap((text, index) =>
          ends
            .filter(({ pattern, tests }) => (!tests || isTest(file)) && pattern.test(text))
            .map(({ message }) => ({ file, line: index + 1, rule: 'loose-end', message })),
        ),
    );
}
