import type { Socket } from 'node:net';
import { networkOf } from '../cache/network-of.ts';
import { clientIp } from './describe-request.ts';

/** Counts open connections by network address; the returned function says whether one more may stay, and counts it until it closes. */
export function limitConnections(maxPerAddress: number): (socket: Socket) => boolean {
  const open = new Map<string, number>();
  return (socket) => {
    const network = networkOf(clientIp(socket.remoteAddress, null, 0));
    const count = open.get(network) ?? 0;
    if (count >= maxPerAddress) return false;
    open.set(network, count + 1);
    socket.once('close', () => {
      const left = (open.get(network) ?? 1) - 1;
      if (left === 0) open.delete(network);
      else open.set(network, left);
    });
    return true;
  };
}
