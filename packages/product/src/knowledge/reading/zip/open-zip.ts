import { AppError } from '@parley/contract/errors';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** A zip file whose list of contents was found good. */
export interface ZipArchive extends AsyncDisposable {
  readonly paths: readonly string[];
  has(path: string): boolean;
  /** Unpacks one member, no further than the list says it is long. Throws `document_unreadable` when there is none. */
  read(path: string): Promise<Uint8Array>;
  /** The same as text. XML that declares entities of its own is refused: they are made to explode. */
  readXml(path: string): Promise<string>;
}

const maxEntries = 2_000;
const maxUnpackedBytes = 200 * 1024 * 1024;
/** Text packs well, but not a hundredfold; small members may, and do no harm. */
const maxRatio = 100;
const ratioCountsFromBytes = 1024 * 1024;
const symbolicLink = 0o120000;

/** Opens a zip file in memory. What leads outside, is a link, is locked, or unpacks to too much is refused before anything is unpacked. */
export async function openZip(bytes: Uint8Array): Promise<ZipArchive> {
  const entries = new Map<string, Entry>();
  const zip = await readable(
    fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), {
      strictFileNames: true,
      lazyEntries: true,
      autoClose: false,
    }),
  );
  let unpacked = 0;
  if (zip.entryCount > maxEntries) throw unsafe('entries', { entries: zip.entryCount, maxEntries });
  for await (const entry of eachEntry(zip)) {
    unpacked += entry.uncompressedSize;
    if (unpacked > maxUnpackedBytes) throw unsafe('unpacked', { maxUnpackedBytes });
    if (entry.uncompressedSize > ratioCountsFromBytes && entry.uncompressedSize > entry.compressedSize * maxRatio)
      throw unsafe('ratio', { maxRatio });
    if (((entry.externalFileAttributes >>> 16) & 0o170000) === symbolicLink) throw unsafe('link', {});
    if (entry.isEncrypted()) throw new AppError('document_encrypted');
    if (entries.has(entry.fileName)) throw unsafe('twice', {});
    entries.set(entry.fileName, entry);
  }

  async function read(path: string): Promise<Uint8Array> {
    const entry = entries.get(path);
    if (entry === undefined) throw new AppError('document_unreadable', { details: { reason: 'missing part' } });
    return readable(
      (async () => {
        const chunks: Uint8Array[] = [];
        for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Uint8Array);
        return Buffer.concat(chunks);
      })(),
    );
  }
  return {
    paths: [...entries.keys()],
    has: (path) => entries.has(path),
    read,
    async readXml(path) {
      const text = new TextDecoder().decode(await read(path));
      if (/<!ENTITY/i.test(text)) throw unsafe('entities', {});
      return text;
    },
    async [Symbol.asyncDispose]() {
      zip.close();
    },
  };
}

async function* eachEntry(zip: ZipFile): AsyncGenerator<Entry> {
  const entries = zip.eachEntry()[Symbol.asyncIterator]();
  for (;;) {
    const step = await readable(entries.next());
    if (step.done === true) return;
    yield step.value;
  }
}

function unsafe(reason: string, details: Record<string, unknown>): AppError {
  return new AppError('archive_unsafe', { details: { reason, ...details } });
}

/** The library says in words what is wrong; a path that leads outside is no accident. */
async function readable<Result>(work: Promise<Result>): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError) throw error;
    const message = error instanceof Error ? error.message : '';
    if (/absolute path|invalid relative path|invalid characters in fileName/i.test(message)) throw unsafe('path', {});
    throw new AppError('document_unreadable', { cause: error });
  }
}
