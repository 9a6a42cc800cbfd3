import { describe, expect, it } from 'vitest';
import { isCourtesy } from './is-courtesy.ts';

describe('isCourtesy', () => {
  it.each([
    'Thanks!',
    'thank you very much for your help',
    'ok great',
    'Good morning, can you help me?',
    'Vielen Dank!',
    'Guten Morgen',
    'Merci beaucoup',
    '¡Muchas gracias!',
    'Спасибо большое',
    'شكرا جزيلا',
    '谢谢你！',
    'ありがとうございます',
    '안녕하세요',
  ])('is what "%s" is', (message) => {
    expect(isCourtesy(message)).toBe(true);
  });

  it.each([
    'ok',
    'yes',
    'Thanks, and why?',
    'Hi, when do you open?',
    'Are you open in the morning?',
    'help',
    '感谢信在哪里',
    '你',
    'and you?',
  ])('is not what "%s" is', (message) => {
    expect(isCourtesy(message)).toBe(false);
  });
});
