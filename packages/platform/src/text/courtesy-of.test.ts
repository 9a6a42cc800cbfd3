// cspell:disable: words of several languages
import { expect, it } from 'vitest';
import { courtesyOf } from './courtesy-of.ts';

it.each([
  ['Thanks!', 'thanks', 'en'],
  ['Hi, thank you so much', 'thanks', 'en'],
  ['danke', 'thanks', 'de'],
  ['Merci beaucoup', 'thanks', 'fr'],
  ['どうもありがとうございます', 'thanks', 'ja'],
  ['非常感谢', 'thanks', 'zh'],
  ['شكرا', 'thanks', 'ar'],
  ['Thanks, bye', 'thanks', 'en'],
  ['Perfect', 'thanks', undefined],
  ['That helped', 'thanks', undefined],
  ['Tschüss!', 'farewell', 'de'],
  ['Have a nice day', 'farewell', 'en'],
  ['Hello!', 'greeting', undefined],
  ['Guten Morgen', 'greeting', undefined],
])('tells what is polite about: %s', (message, kind, language) => {
  expect(courtesyOf(message)).toEqual({ kind, language });
});

it.each(['Thanks, and when do you open?', 'Where is the Hello shop?', 'no'])('is nothing for: %s', (message) => {
  expect(courtesyOf(message)).toBeUndefined();
});
