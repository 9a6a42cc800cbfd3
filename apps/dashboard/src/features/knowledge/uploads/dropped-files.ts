import type { ChosenFile } from './upload-queue.ts';

/** What file managers leave in folders for themselves. */
const littered = /(?:^|\/)(?:\.[^/]*|Thumbs\.db|desktop\.ini|__MACOSX(?:\/.*)?)$/i;
const longestName = 300;

/** Files that were chosen in a dialog, named with the folders they were in, without what file managers leave there. */
export function chosenFiles(files: Iterable<File>): ChosenFile[] {
  return [...files].map((file) => named(file.webkitRelativePath || file.name, file)).filter(isWanted);
}

/** Files that were dropped, and all that is in folders that were dropped. */
export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
  // The list of items is empty as soon as something is waited for.
  const items = [...transfer.items]
    .filter(({ kind }) => kind === 'file')
    .map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found = await Promise.all(
    items.map(({ entry, file }) => (entry === null ? (file === null ? [] : [named(file.name, file)]) : filesOf(entry))),
  );
  return found.flat().filter(isWanted);
}

async function filesOf(entry: FileSystemEntry): Promise<ChosenFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  if (isFile(entry)) return [named(path, await new Promise<File>((resolve, reject) => entry.file(resolve, reject)))];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const found: ChosenFile[] = [];
  // It gives some at a time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return found;
    for (const each of some) found.push(...(await filesOf(each)));
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** The end of a name that is too long tells more than its beginning: it says what the file is. */
const named = (path: string, file: File): ChosenFile => ({ name: path.slice(-longestName), file });
const isWanted = ({ name }: ChosenFile): boolean => !littered.test(name);
