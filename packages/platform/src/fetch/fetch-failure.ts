import { AppError } from '@parley/contract/errors';

/** Says of anything that went wrong on the way what a caller may know of it. A driver's message goes to the log only. */
export function fetchFailure(error: unknown): AppError {
  const chain = [...causesOf(error)];
  const known = chain.find((each) => each instanceof AppError);
  if (known !== undefined) return known;
  const code = chain.map(codeOf).find((each) => each !== undefined) ?? '';
  if (code === 'UND_ERR_CONNECT_TIMEOUT' || code === 'ETIMEDOUT')
    return new AppError('fetch_timeout', { details: { waitedFor: 'connection' }, cause: error });
  return new AppError('fetch_failed', {
    details: { reason: reasonOf(code) },
    message: code === '' ? 'the request failed' : code,
    cause: error,
  });
}

function reasonOf(code: string): string {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN' || code === 'ENODATA') return 'name';
  if (/^(ERR_TLS|ERR_SSL|CERT_|UNABLE_TO_|DEPTH_ZERO|SELF_SIGNED|HOSTNAME_MISMATCH|EPROTO)/.test(code)) return 'certificate';
  if (code === 'UND_ERR_HEADERS_OVERFLOW') return 'headers';
  if (/^(HPE_|Z_|ERR_|UND_ERR_(INFO|RES|REQ|INVALID))/.test(code)) return 'answer';
  return 'connection';
}

function* causesOf(error: unknown): Generator<unknown> {
  for (let each = error, depth = 0; each !== undefined && each !== null && depth < 8; depth++) {
    yield each;
    each = (each as { cause?: unknown }).cause ?? (each instanceof AggregateError ? each.errors[0] : undefined);
  }
}

function codeOf(error: unknown): string | undefined {
  const { code, name } = error as { code?: unknown; name?: unknown };
  if (typeof code === 'string') return code;
  // undici leaves the code out when no HTTP came at all.
  return name === 'HTTPParserError' ? 'HPE_UNKNOWN' : undefined;
}
