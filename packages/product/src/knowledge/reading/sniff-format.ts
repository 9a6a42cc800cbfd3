import { AppError } from '@parley/contract/errors';
import type { DocumentFormat } from '@parley/contract/knowledge';

const formatOfType: Readonly<Record<string, DocumentFormat>> = {
  'text/plain': 'text',
  'text/markdown': 'markdown',
  'text/x-markdown': 'markdown',
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'application/x-pdf': 'pdf',
};
const formatOfExtension: Readonly<Record<string, DocumentFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  mdx: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
};
/** Extensions of files that people do try to add. Any other ending is taken as part of a name: "Release 1.2". */
const unreadExtensions =
  /^(?:7z|aac|avi|avif|bin|bmp|bz2|csv|dll|dmg|doc|docm|docx|dotx|eml|epub|exe|flac|gif|gz|heic|ico|iso|jar|jpe?g|js|json|jsonl|key|m4a|mkv|mov|mp3|mp4|msg|msi|numbers|odp|ods|odt|ogg|pages|png|pot|ppt|pptm|pptx|ps|psd|py|rar|rtf|sql|sqlite|svg|tar|tgz|tiff?|ts|tsv|wasm|wav|webm|webp|xls|xlsm|xlsx|xml|xz|ya?ml|zip)$/;
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

/**
 * Decides how a file is to be read. Its content type counts, then the ending of its name, then its beginning; a content that
 * contradicts what was declared is refused rather than guessed at.
 */
export function sniffFormat(input: { name: string; bytes: Uint8Array; contentType: string | undefined }): DocumentFormat {
  const declared = declaredFormat(input);
  const kind = kindOf(input.bytes);
  if (declared === undefined) {
    if (kind === 'pdf') return 'pdf';
    if (kind !== undefined) throw new AppError('document_type_unsupported', { details: { found: kind } });
    return /^\s*(?:<!doctype html|<html[\s>])/i.test(Buffer.from(input.bytes.subarray(0, 512)).toString('latin1').replace(/^ï»¿/, ''))
      ? 'html'
      : 'text';
  }
  if (declared === 'pdf' ? kind !== 'pdf' : kind !== undefined) {
    throw new AppError('document_type_mismatch', { details: { declared, ...(kind === undefined ? {} : { found: kind }) } });
  }
  return declared;
}

function declaredFormat({ name, contentType }: { name: string; contentType: string | undefined }): DocumentFormat | undefined {
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
  // Browsers send Markdown as plain text.
  return byType === 'text' && byName === 'markdown' ? 'markdown' : byType;
}
