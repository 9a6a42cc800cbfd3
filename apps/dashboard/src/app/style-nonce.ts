/** The nonce of this page, which style elements made in the browser need; also handed to the library that locks scrolling. */
export function adoptNonce(): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
  Object.assign(globalThis, { __webpack_nonce__: nonce });
  return nonce;
}
