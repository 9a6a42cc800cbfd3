/** Who somebody is, by the word of an identity provider. Nothing in it has been compared with people here. */
export interface SsoIdentity {
  readonly issuer: string;
  /** What the provider calls the person, for good. */
  readonly subject: string;
  /** Lower case; undefined when the provider names none, or says itself that it has not verified it. */
  readonly email: string | undefined;
  readonly name: string | undefined;
}

const emailShape = /^[^\s@]{1,64}@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{0,61}[a-z0-9]$/;

/** An e-mail address as a provider wrote it, in the form it is compared in; undefined when it is none. */
export function readEmail(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.trim().toLowerCase() : '';
  return text.length <= 254 && emailShape.test(text) ? text : undefined;
}

/** A name as a provider wrote it; undefined when there is nothing to show. */
export function readName(...values: readonly unknown[]): string | undefined {
  const text = values
    .filter((value) => typeof value === 'string')
    .join(' ')
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 120);
  return text === '' ? undefined : text;
}

/** The part after the `@`. */
export function domainOf(email: string): string {
  return email.slice(email.lastIndexOf('@') + 1);
}

/** How `sign_in_methods.subject` holds an identity: issuers hold no space. */
export function storedSubject({ issuer, subject }: Pick<SsoIdentity, 'issuer' | 'subject'>): string {
  return `${issuer} ${subject}`;
}
