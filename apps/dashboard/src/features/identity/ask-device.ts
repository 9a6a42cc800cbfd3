import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/browser';
import { apiOf, take } from '../../api/client.ts';

/** Signs in with a passkey: the browser asks which. Throws the browser's own error when the person closes its question. */
export async function signInWithPasskey(): Promise<void> {
  const optionsJSON = await take(apiOf().POST('/v1/auth/passkeys/sign-in/options'));
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const response = await startAuthentication({ optionsJSON });
  await take(apiOf().POST('/v1/auth/passkeys/sign-in', { body: { response: { ...response } } }));
}

/** Has a device make a passkey, and keeps its public part under a name. Throws as `signInWithPasskey` does. */
export async function addPasskey(name: string): Promise<void> {
  // The API's document names no more of them than the challenge: they are the browser's business.
  const options: unknown = await take(apiOf().POST('/v1/auth/passkeys/registration/options'));
  const optionsJSON = options as PublicKeyCredentialCreationOptionsJSON;
  const { startRegistration } = await import('@simplewebauthn/browser');
  const response = await startRegistration({ optionsJSON });
  await take(apiOf().POST('/v1/auth/passkeys', { body: { response: { ...response }, ...(name === '' ? {} : { name }) } }));
}

/** Whether the person closed the browser's question, or never answered it: nothing to tell them. */
export function wasClosed(error: unknown): boolean {
  return error instanceof Error && (error.name === 'NotAllowedError' || error.name === 'AbortError');
}
