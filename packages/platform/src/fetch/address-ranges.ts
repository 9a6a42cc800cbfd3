import { BlockList, isIP } from 'node:net';

/** IPv4 addresses that are not somebody's server on the internet. */
const closedIpv4 = rangesOf('ipv4', [
  '0.0.0.0/8', // this machine
  '10.0.0.0/8', // private
  '100.64.0.0/10', // behind a carrier's NAT; cloud providers answer metadata here
  '127.0.0.0/8', // loopback
  '169.254.0.0/16', // link-local: metadata of cloud machines
  '172.16.0.0/12', // private
  '192.0.0.0/24', // protocol assignments
  '192.0.2.0/24', // documentation
  '192.88.99.0/24', // relays to IPv6
  '192.168.0.0/16', // private
  '198.18.0.0/15', // benchmarks
  '198.51.100.0/24', // documentation
  '203.0.113.0/24', // documentation
  '224.0.0.0/3', // multicast, reserved, broadcast
]);

/** The only part of IPv6 that is assigned to the internet. Loopback, mapped, translated, private and link-local ones lie outside. */
const openIpv6 = rangesOf('ipv6', ['2000::/3']);

const closedIpv6 = rangesOf('ipv6', [
  '2001::/23', // protocol assignments, Teredo among them, which holds an IPv4 address
  '2001:db8::/32', // documentation
  '2002::/16', // 6to4, which holds an IPv4 address
  '3fff::/20', // documentation
]);

/** Whether an address is a public one. Text that is no address is not. */
export function isPublicAddress(address: string): boolean {
  const bare = withoutZone(address);
  const family = isIP(bare);
  if (family === 4) return !closedIpv4.check(bare, 'ipv4');
  return family === 6 && openIpv6.check(bare, 'ipv6') && !closedIpv6.check(bare, 'ipv6');
}

/** An IPv6 address may name an interface of this machine: `fe80::1%eth0`. */
export function withoutZone(address: string): string {
  return address.replace(/%.*$/, '');
}

function rangesOf(family: 'ipv4' | 'ipv6', ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', prefix] = range.split('/');
    list.addSubnet(network, Number(prefix), family);
  }
  return list;
}
