import { isMailAddress } from './mail-address.ts';

/** Who mails are from. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** Reads `Name <address>`, or an address alone. */
export function readSender(text: string): Sender {
  const named = /^([^<>]*)<([^<>]+)>$/.exec(text.trim());
  return named === null ? { name: '', address: text.trim() } : { name: (named[1] ?? '').trim(), address: (named[2] ?? '').trim() };
}

/** Whether a text says who mails are from. */
export function isSender(text: string): boolean {
  return isMailAddress(readSender(text).address);
}
