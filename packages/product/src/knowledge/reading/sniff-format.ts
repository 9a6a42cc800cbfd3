import { AppError } from '@parley/contract/errors';
import type { DocumentFormat, SourceFormat } from '@parley/contract/knowledge';

const formatOfType: Readonly<Record<string, SourceFormat>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'application/x-pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/epub+zip': 'epub',
  'application/zip': 'zip',
  'application/x-zip-compressed': 'zip',
  'text/csv': 'csv',
  'text/tab-separated-values': 'csv',
  'application/json': 'json',
  'application/x-ndjson': 'json',
  'application/jsonl': 'json',
};
const formatOfExtension: Readonly<Record<string, SourceFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  odt: 'odt',
  pptx: 'pptx',
  xlsx: 'xlsx',
  epub: 'epub',
  zip: 'zip',
  csv: 'csv',
  tsv: 'csv',
  json: 'json',
  jsonl: 'json',
  ndjson: 'json',
};
const packed = new Set<SourceFormat>(['docx', 'odt', 'pptx', 'xlsx', 'epub', 'zip']);
/** Extensions of files that people do try to add. Any other ending is taken as part of a name: "Release 1.2". */
const unreadExtensions =
  /^(?:7z|aac|avi|avif|bin|bmp|bz2|dll|dmg|doc|docm|dotx|eml|exe|flac|gif|gz|heic|ico|iso|jar|jpe?g|js|key|m4a|mkv|mov|mp3|mp4|msg|msi|numbers|odp|ods|ogg|pages|png|pot|ppt|pptm|ps|psd|py|rar|rtf|sql|sqlite|svg|tar|tgz|tiff?|ts|wasm|wav|webm|webp|xls|xlsm|xml|xz|ya?ml)$/;
/** Says nothing about the content. */
const vagueTypes = new Set([
  '',
  'application/octet-stream',
  'binary/octet-stream',
  'application/x-www-form-urlencoded',
  'application/unknown',
]);

/** Beginnings by which files of other kinds are known, in hexadecimal. */
const signatures: readonly (readonly [string, string])[] = [
  ['zip', '504b0304'],
  ['zip', '504b0506'],
  ['png', '89504e47'],
  ['jpeg', 'ffd8ff'],
  ['gif', '47494638'],
  ['tiff', '49492a00'],
  ['tiff', '4d4d002a'],
  ['gzip', '1f8b'],
  ['bzip2', '425a68'],
  ['xz', 'fd377a585a00'],
  ['7z', '377abcaf271c'],
  ['rar', '52617221'],
  ['office', 'd0cf11e0a1b11ae1'],
  ['rtf', '7b5c727466'],
  ['postscript', '25215053'],
  ['elf', '7f454c46'],
  ['exe', '4d5a9000'],
  ['wasm', '0061736d'],
  ['sqlite', '53514c69746520666f726d6174203300'],
  ['riff', '52494646'],
  ['ogg', '4f676753'],
  ['mp3', '494433'],
  ['matroska', '1a45dfa3'],
];

/** What a file is by its first bytes: `pdf`, another kind that is known, or undefined when it may be text. */
function kindOf(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1_024));
  // Readers accept a PDF whose header comes within the first 1,024 bytes.
  if (start.subarray(0, 5).toString('latin1') === '%PDF-') return 'pdf';
  const hex = start.toString('hex', 0, 16);
  const known = signatures.find(([, signature]) => hex.startsWith(signature))?.[0];
  if (known !== undefined) return known;
  if (start.toString('latin1', 4, 8) === 'ftyp') return 'mp4';
  return start.includes('%PDF-') && start.includes(0) ? 'pdf' : undefined;
}

type PlainFormat = Exclude<DocumentFormat, 'docx' | 'odt' | 'pptx' | 'xlsx' | 'epub'>;

/** How a file is to be read. Of a packed one `format` is what it is said to be: which it is, its list of contents tells. */
export type Sniffed =
  | { format: PlainFormat; isZip: false; charset: string | undefined }
  | { format: SourceFormat; isZip: true; charset: undefined };

/**
 * Decides how a file is to be read; its first kilobytes are enough. Its content type counts, then the ending of its name, then its
 * beginning; a content that contradicts what was declared is refused rather than guessed at.
 */
export function sniffFormat(input: { name: string; bytes: Uint8Array; contentType: string | undefined }): Sniffed {
  const charset = /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(input.contentType ?? '')?.[1];
  const declared = declaredFormat(input);
  const kind = kindOf(input.bytes);
  if (kind === 'office' && isLocked(input.bytes)) throw new AppError('document_encrypted');
  if (declared === undefined) {
    if (kind === 'pdf') return { format: 'pdf', isZip: false, charset };
    if (kind === 'zip') return { format: 'zip', isZip: true, charset: undefined };
    if (kind !== undefined) throw new AppError('document_type_unsupported', { details: { found: kind } });
    const start = Buffer.from(input.bytes.subarray(0, 512)).toString('latin1').replace(/^ï»¿/, '');
    return { format: /^\s*(?:<!doctype html|<html[\s>])/i.test(start) ? 'html' : 'text', isZip: false, charset };
  }
  const fits = declared === 'pdf' ? kind === 'pdf' : packed.has(declared) ? kind === 'zip' : kind === undefined;
  if (!fits) throw new AppError('document_type_mismatch', { details: { declared, ...(kind === undefined ? {} : { found: kind }) } });
  return isPlain(declared) ? { format: declared, isZip: false, charset } : { format: declared, isZip: true, charset: undefined };
}

function isPlain(format: SourceFormat): format is PlainFormat {
  return !packed.has(format);
}

/** Office programs put a document with a password into a container of the old kind, under this name. */
function isLocked(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'));
}

function declaredFormat({ name, contentType }: { name: string; contentType: string | undefined }): SourceFormat | undefined {
  const type = (contentType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const extension = /\.([a-z0-9]{1,8})$/i.exec(name.trim())?.[1]?.toLowerCase() ?? '';
  const byName = formatOfExtension[extension];
  if (vagueTypes.has(type)) {
    if (byName === undefined && unreadExtensions.test(extension))
      throw new AppError('document_type_unsupported', { details: { extension } });
    return byName;
  }
  const byType = formatOfType[type];
  if (byType === undefined) throw new AppError('document_type_unsupported', { details: { contentType: type } });
  // Browsers send Markdown and tables of values as plain text, and Excel's type with what it wrote as text.
  return byType === 'text' && (byName === 'markdown' || byName === 'csv' || byName === 'json') ? byName : byType;
}
