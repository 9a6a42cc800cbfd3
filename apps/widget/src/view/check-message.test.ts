import { describe, expect, it } from 'vitest';
import { checkMessage } from './check-message.ts';

describe('checkMessage', () => {
  it('accepts an address and a text', () => {
    expect(checkMessage({ name: '', email: ' ada@mail.example.com ', text: 'Hello' })).toEqual({});
  });

  it('says what is missing', () => {
    expect(checkMessage({ name: 'Ada', email: ' ', text: '\n' })).toEqual({ email: 'emailMissing', text: 'messageMissing' });
  });

  it.each(['ada', 'ada@', '@example.com', 'ada@example', 'a b@example.com', 'ada@@example.com', 'ada@example..com', 'ada@.com'])(
    'refuses %s',
    (email) => {
      expect(checkMessage({ name: '', email, text: 'Hello' })).toEqual({ email: 'emailInvalid' });
    },
  );
});
