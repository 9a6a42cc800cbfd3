import { describe, expect, it } from 'vitest';
import { decodeText } from './decode-text.ts';
import { decodePage } from './web/decode-page.ts';

const written: readonly (readonly [encoding: string, text: string, bytes: string])[] = [
  ['shift_jis', '商品は三日でお届けします。送料は無料です。', 'j6SVaYLNjk+T+oLFgqiTzYKvgrWC3IK3gUKRl5e/gs2Ws5e/gsWCt4FC'],
  ['gb18030', '我们的商店在星期日不开门，送货要三天时间。', 'ztLDx7XEycy16tTa0MfG2sjVsru/qsPFo6zLzbv10qrI/czsyrG85KGj'],
  [
    'windows-1251',
    'Мы доставляем заказы за три дня, доставка бесплатная.',
    'zPsg5O7x8uDi6//l7CDn4Org5/sg5+Ag8vDoIOTt/ywg5O7x8uDi6uAg4eXx7+vg8u3g/y4=',
  ],
  [
    'windows-1250',
    'Każda paczka jest wysyłana w ciągu trzech dni, a przesyłka zawsze jest bezpłatna dla każdego klienta.',
    'S2G/ZGEgcGFjemthIGplc3Qgd3lzebNhbmEgdyBjablndSB0cnplY2ggZG5pLCBhIHByemVzebNrYSB6YXdzemUgamVzdCBiZXpws2F0bmEgZGxhIGthv2RlZ28ga2xpZW50YS4=',
  ],
  [
    'iso-8859-2',
    'Zwrot towaru jest możliwy w ciągu trzydziestu dni, a koszt przesyłki wynosi piętnaście złotych.',
    'Wndyb3QgdG93YXJ1IGplc3QgbW+/bGl3eSB3IGNpsWd1IHRyenlkemllc3R1IGRuaSwgYSBrb3N6dCBwcnplc3mza2kgd3lub3NpIHBp6nRuYbZjaWUgerNvdHljaC4=',
  ],
  [
    'iso-8859-2',
    'Převzetí zboží je možné v úterý a ve čtvrtek od devíti hodin, žádost podejte písemně.',
    'UPhldnpldO0gemJvvu0gamUgbW++bukgdiD6dGVy/SBhIHZlIOh0dnJ0ZWsgb2QgZGV27XRpIGhvZGluLCC+4WRvc3QgcG9kZWp0ZSBw7XNlbW7sLg==',
  ],
  [
    'windows-1252',
    'Jedes Paket wird in drei Tagen geliefert, Rücksendungen sind für alle Kunden „kostenlos“.',
    'SmVkZXMgUGFrZXQgd2lyZCBpbiBkcmVpIFRhZ2VuIGdlbGllZmVydCwgUvxja3NlbmR1bmdlbiBzaW5kIGb8ciBhbGxlIEt1bmRlbiCEa29zdGVubG9zky4=',
  ],
];

describe('text that does not say its encoding', () => {
  it.each(written)('is read as %s where it is that: an older spreadsheet or editor wrote it', (_, text, base64) => {
    const bytes = Buffer.from(base64, 'base64');
    expect(decodeText(bytes, undefined)).toBe(text);
    expect(decodePage(bytes, undefined)).toBe(text);
  });

  it('is refused where nothing makes sense of it, and where what was said is not so', () => {
    expect(() => decodeText(Buffer.from('80ff81fe90fd91fca0fba1fab0f9b1f8', 'hex'), undefined)).toThrow('document_unreadable');
    expect(() => decodeText(Buffer.from('caf\u00e9', 'latin1'), 'utf-8')).toThrow('document_unreadable');
  });
});
