import { encodeText } from '../text/encode-text.ts';

/** What stands before the text of a `jsonb`, as the server is sent it: the version of its form. */
const version = '\u0001';

/** A value in the form in which the server is sent a `jsonb`, to be a parameter that is cast to one: the driver writes long texts slowly. */
export function encodeJson(value: unknown): Uint8Array {
  return encodeText(`${version}${JSON.stringify(value)}`);
}
