import { describe, expect, it } from 'vitest';
import { faultOfName, nameOfLabel } from './name-of-label.ts';

describe('the name of a field', () => {
  it('follows its label as far as that can be written so', () => {
    expect(nameOfLabel('Your e-mail', [])).toBe('your_e_mail');
    expect(nameOfLabel('Größe (cm)', [])).toBe('grosse_cm');
    expect(nameOfLabel('2nd phone', [])).toBe('nd_phone');
    expect(nameOfLabel('__proto__', [])).toBe('proto');
    for (const label of ['', '  ', '名前', '42']) expect(nameOfLabel(label, [])).toBe('field');
    expect(nameOfLabel('a'.repeat(120), []).length).toBeLessThanOrEqual(64);
  });

  it('is like no other', () => {
    expect(nameOfLabel('Phone', ['email', 'phone', 'phone2'])).toBe('phone3');
    expect(nameOfLabel('', ['field'])).toBe('field2');
  });

  it('that somebody wrote is refused where the API refuses it', () => {
    expect(faultOfName('order_no', ['email'])).toBeUndefined();
    expect(faultOfName('email', ['email'])).toBe('taken');
    for (const name of ['', '2nd', 'order no', 'größe', 'a'.repeat(65)]) expect(faultOfName(name, [])).toBe('invalid');
  });
});
