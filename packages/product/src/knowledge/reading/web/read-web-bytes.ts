import { AppError } from '@parley/contract/errors';
import type { SourceFormat } from '@parley/contract/knowledge';
import { toDocument } from '../read-bytes.ts';
import { readFileBytes } from '../read-file-bytes.ts';
import type { ReadingInput, ReadingSink } from '../reading-protocol.ts';
import { sniffFormat } from '../sniff-format.ts';
import { decodePage } from './decode-page.ts';
import { gatherFindings, noFindings } from './gather-findings.ts';
import { readMainText } from './read-main-text.ts';
import { readSitemap } from './read-sitemap.ts';

interface WebBytes {
  name: string;
  contentType: string | undefined;
  bytes: Uint8Array;
  web: NonNullable<ReadingInput['web']>;
}

/** Reads a file of a web site: what it leads to first, then its text. A sitemap has no text. */
export async function readWebBytes({ web, ...file }: WebBytes, sink: ReadingSink): Promise<SourceFormat> {
  if (file.bytes.byteLength === 0) throw new AppError('document_empty');
  if (web.kind === 'sitemap') {
    sink.found?.({ ...noFindings, ...readSitemap(file.bytes, web.url) });
    return 'text';
  }
  const sniffed = sniffFormat(file);
  if (sniffed.format !== 'html') {
    if (sniffed.format === 'zip') throw new AppError('document_type_unsupported', { details: { found: 'zip' } });
    return readFileBytes(file, sink);
  }
  const html = decodePage(file.bytes, sniffed.charset);
  const { findings, hasMain } = gatherFindings(html, web.url);
  sink.found?.(findings);
  // What must not be kept need not be read.
  if (findings.noindex) return 'html';
  const document = toDocument(readMainText(html, { hasMain }), { name: file.name, format: 'html' });
  await sink.document({ path: '', byteSize: file.bytes.byteLength, result: { ok: true, document } });
  return 'html';
}
