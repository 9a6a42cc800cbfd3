import { expect, it } from 'vitest';
import { panelText } from '../locales/en.ts';
import { ChatError } from '../transport/chat-error.ts';
import { wrongFields, wrongText } from './wrong-fields.ts';

it('the fields that a server refused are told each in its own words', () => {
  const fields = { email: 'not an address', start: 'in the past', phone: 'not a phone number' };
  expect(wrongFields(new ChatError('invalid_request', false, { fields }))).toEqual(fields);
  expect(wrongText(panelText, 'email', fields.email)).toBe(panelText.emailInvalid);
  expect(wrongText(panelText, 'date_time', fields.start)).toBe(panelText.timePast);
  expect(wrongText(panelText, 'phone', fields.phone)).toBe(panelText.fieldInvalid);
});

it('a failure that is about no field says nothing of any', () => {
  expect(wrongFields(new ChatError('unavailable', true))).toBeUndefined();
  expect(wrongFields(new TypeError('network'))).toBeUndefined();
});
