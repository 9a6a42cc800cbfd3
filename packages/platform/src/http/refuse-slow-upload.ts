import type { IncomingMessage } from 'node:http';

export interface UploadPace {
  /** How long nothing may come, and how long a request may take before its pace counts. */
  readonly graceMs: number;
  /** From then on it must have come at least this fast, all in all. */
  readonly slowestBytesPerSecond: number;
}

const leastLookMs = 50;

/**
 * Calls `refuse` once when a request's body stops coming or comes slower than anybody's connection is: a large file may take minutes,
 * and whoever sends a byte now and then may not hold a connection for long. What waits here to be read is not the sender's fault.
 */
export function refuseSlowUpload(incoming: IncomingMessage, { graceMs, slowestBytesPerSecond }: UploadPace, refuse: () => void): void {
  const { headers, socket } = incoming;
  if (headers['transfer-encoding'] === undefined && Number(headers['content-length'] ?? 0) === 0) return;
  const startedAt = performance.now();
  const before = socket.bytesRead;
  let seen = before;
  let seenAt = startedAt;
  const timer = setInterval(
    () => {
      if (incoming.complete || socket.destroyed) {
        clearInterval(timer);
        return;
      }
      const now = performance.now();
      if (socket.bytesRead > seen || incoming.readableLength > 0) {
        seen = socket.bytesRead;
        seenAt = now;
      }
      const owed = ((now - startedAt - graceMs) / 1_000) * slowestBytesPerSecond;
      const held = incoming.readableLength > 0;
      if (held || (now - seenAt <= graceMs && seen - before >= owed)) return;
      clearInterval(timer);
      refuse();
    },
    Math.max(leastLookMs, Math.min(1_000, graceMs / 4)),
  );
  timer.unref();
  incoming.once('close', () => clearInterval(timer));
}
