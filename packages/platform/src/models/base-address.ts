import { AppError } from '@parley/contract/errors';

export interface BaseAddress {
  origin: string;
  /** Without a slash at its end; empty for the root. */
  path: string;
}

/** Splits the address of a provider. An address with a password, a query or another protocol is refused: none of them would be used. */
export function baseAddress(text: string): BaseAddress {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    throw refusedAddress('is not an address');
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw refusedAddress('must begin with http:// or https://');
  if (url.username !== '' || url.password !== '') throw refusedAddress('must not hold a name or password; set the key instead');
  if (url.search !== '' || url.hash !== '') throw refusedAddress('must not hold a query');
  return { origin: url.origin, path: url.pathname.replace(/\/+$/, '') };
}

/** What is wrong with an address somebody gave. */
export function refusedAddress(why: string): AppError {
  return new AppError('invalid_request', { message: `the model address ${why}`, details: { field: 'modelAddress', reason: why } });
}
