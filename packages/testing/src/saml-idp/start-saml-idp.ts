import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inflateRawSync } from 'node:zlib';
import { buildResponse, escapeXml, type ResponseContent, type SignedParts } from './build-response.ts';
import { type CertifiedKey, makeCertifiedKey } from './self-signed-certificate.ts';

/** Somebody the provider knows. */
export interface SamlAccount {
  readonly nameId: string;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
}

/** What a request asks, as far as a provider looks at it. */
export interface ReceivedAuthnRequest {
  readonly id: string;
  readonly issuer: string;
  readonly acsUrl: string;
  readonly relayState: string | null;
}

export interface TestSamlIdp extends AsyncDisposable {
  readonly entityId: string;
  readonly signInUrl: string;
  readonly metadataUrl: string;
  /** What PARLEY_FETCH_ALLOW must hold for the metadata to be read. */
  readonly address: string;
  /** What it signs with, and publishes. */
  key: CertifiedKey;
  /** Who may sign in, by the name they type on its page. */
  readonly accounts: Map<string, SamlAccount>;
  metadata(): string;
  /** What the provider would make the browser post, as an account, to the address it was sent to. */
  answer(redirectTo: string, account: SamlAccount, change?: Partial<ResponseContent>, signed?: SignedParts): SamlForm;
  /** The same, asked by nobody. */
  volunteer(to: { acsUrl: string; entityId: string }, account: SamlAccount, change?: Partial<ResponseContent>): SamlForm;
  close(): Promise<void>;
}

/** What is posted to an installation. */
export interface SamlForm {
  readonly acsUrl: string;
  readonly fields: URLSearchParams;
}

/** A SAML identity provider on a free port of this machine: it publishes metadata, and has a page on which people type their name. */
export async function startSamlIdp(): Promise<TestSamlIdp> {
  const server = createServer((request, response) => {
    void serve(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const base = `http://127.0.0.1:${port}`;

  function respond(
    account: SamlAccount,
    to: Pick<ResponseContent, 'acsUrl' | 'audience' | 'inResponseTo'>,
    change: Partial<ResponseContent> = {},
    signed?: SignedParts,
  ): string {
    const content = { issuer: idp.entityId, ...to, ...account, now: new Date(), ...change };
    return Buffer.from(buildResponse(content, idp.key, signed)).toString('base64');
  }

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', base);
    const html = (text: string): void =>
      void response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>Identity provider</title>${text}`);
    if (url.pathname === '/metadata') {
      response.writeHead(200, { 'content-type': 'application/samlmetadata+xml' }).end(idp.metadata());
    } else if (request.method === 'POST') {
      const account = idp.accounts.get(new URLSearchParams(await readText(request)).get('name') ?? '');
      if (account === undefined) return html('<p>Nobody by that name.</p>');
      const { acsUrl, fields } = idp.answer(url.href, account);
      const inputs = [...fields].map(([name, value]) => `<input type="hidden" name="${name}" value="${escapeXml(value)}">`);
      html(`<form method="post" action="${escapeXml(acsUrl)}">${inputs.join('')}</form><script>document.forms[0].submit()</script>`);
    } else {
      html('<form method="post"><label>Name <input name="name" autofocus></label><button>Sign in</button></form>');
    }
  }

  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  const idp: TestSamlIdp = {
    entityId: `${base}/entity`,
    signInUrl: `${base}/sso`,
    metadataUrl: `${base}/metadata`,
    address: `127.0.0.1:${port}`,
    key: makeCertifiedKey(),
    accounts: new Map(),
    metadata: () => metadataOf(idp),
    answer(redirectTo, account, change, signed) {
      const { id, issuer, acsUrl, relayState } = readAuthnRequest(redirectTo);
      const fields = new URLSearchParams({
        SAMLResponse: respond(account, { acsUrl, audience: issuer, inResponseTo: id }, change, signed),
      });
      if (relayState !== null) fields.set('RelayState', relayState);
      return { acsUrl, fields };
    },
    volunteer({ acsUrl, entityId }, account, change) {
      return {
        acsUrl,
        fields: new URLSearchParams({ SAMLResponse: respond(account, { acsUrl, audience: entityId, inResponseTo: null }, change) }),
      };
    },
    close,
    [Symbol.asyncDispose]: close,
  };
  return idp;
}

/** Reads the request in an address (HTTP-Redirect). */
export function readAuthnRequest(address: string): ReceivedAuthnRequest {
  const { searchParams } = new URL(address);
  const xml = inflateRawSync(Buffer.from(searchParams.get('SAMLRequest') ?? '', 'base64')).toString();
  const found = (pattern: RegExp): string => pattern.exec(xml)?.[1] ?? '';
  return {
    id: found(/ ID="([^"]+)"/),
    issuer: found(/<saml:Issuer[^>]*>([^<]+)</),
    acsUrl: found(/ AssertionConsumerServiceURL="([^"]+)"/),
    relayState: searchParams.get('RelayState'),
  };
}

function metadataOf({ entityId, signInUrl, key }: TestSamlIdp): string {
  const certificate = key.certificate.replaceAll(/-----[A-Z ]+-----|\s/g, '');
  return [
    `<?xml version="1.0"?><md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="${entityId}">`,
    '<md:IDPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">',
    '<md:KeyDescriptor use="signing"><ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>',
    `<ds:X509Certificate>${certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`,
    `<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="${signInUrl}/post"/>`,
    `<md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect" Location="${signInUrl}"/>`,
    '</md:IDPSSODescriptor></md:EntityDescriptor>',
  ].join('');
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
