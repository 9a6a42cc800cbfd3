import { describe, expect, it } from 'vitest';
import { detectLanguage } from './detect-language.ts';

const licence = 'Permission is granted to copy, distribute and modify this document under the terms of the licence that comes with it. ';

describe('the language of a document', () => {
  it('is that of most of it, whatever a licence in front is written in', () => {
    const german =
      'Die Pakete werden zweimal täglich geprüft und danach für alle freigegeben. Wer sie nutzt, kann sich bei Fragen an uns wenden; wir antworten meist noch am selben Tag und helfen auch, wenn etwas nicht so läuft, wie es in diesem Handbuch beschrieben ist. '.repeat(
        140,
      );
    const blocks = [licence.repeat(60), german].map((text) => ({ kind: 'paragraph' as const, text }));
    expect(detectLanguage(blocks)).toBe('de');
  });

  it.each([
    ['ja', 'apt-get install debhelper を実行してから dpkg-buildpackage で package をビルドします。'],
    ['zh', '运行 apt-get install debhelper 之后再用 dpkg-buildpackage 构建 package 文件并上传到服务器。'],
    ['en', 'The package is called 日本語入力 and is installed with the usual command of the system. '],
  ])('is %s where names and commands of another stand among the words', (language, sentence) => {
    expect(detectLanguage([{ kind: 'paragraph', text: sentence.repeat(8) }])).toBe(language);
  });
});
