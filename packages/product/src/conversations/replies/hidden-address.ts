/** A mail address as members are told of it who need not know it: `a…@example.com`. */
export function hiddenAddress(address: string): string {
  return address.replace(/^(.).*@/u, '$1…@');
}
