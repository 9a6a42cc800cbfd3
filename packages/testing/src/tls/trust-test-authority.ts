import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { testAuthority } from './test-certificates.ts';

/** Makes this process trust the tests' own authority until it is disposed of. */
export function trustTestAuthority(): Disposable {
  const before = getCACertificates('default');
  setDefaultCACertificates([...before, testAuthority]);
  return { [Symbol.dispose]: () => setDefaultCACertificates(before) };
}
