import type { JobDefinition, JobPayload } from './define-job.ts';

const maxBytes = 8 * 1024;

/** Checks a payload against its job and writes it as JSON. Throws a TypeError: a wrong payload is a mistake in the code, not a caller's. */
export function encodePayload<Payload extends JobPayload>(job: JobDefinition<Payload>, payload: Payload): string {
  const checked = job.read(payload);
  if (!checked.success) throw new TypeError(`the payload does not fit the job ${job.name}: ${checked.error.message}`);
  const text = JSON.stringify(checked.data);
  if (Buffer.byteLength(text) > maxBytes)
    throw new TypeError(`the payload of the job ${job.name} is over ${maxBytes} bytes: pass ids, not contents`);
  return text;
}
