/** What the server calls the types of elements, in its catalogue. */
const elementTypes = { bytea: 17, integer: 23, text: 25, uuid: 2950 } as const;
const headerBytes = 20;
const lengthBytes = 4;

/** What elements of each type are here. */
interface Elements {
  bytea: Uint8Array;
  integer: number;
  text: string;
  uuid: string;
}

/**
 * What is read of each item as an array in the form the server keeps it, to be sent as a parameter that is cast to an array of the type.
 * Thousands of values so cost both sides a part of what they cost as text or as JSON.
 */
export function encodeArray<Type extends keyof Elements, Item>(
  type: Type,
  items: readonly Item[],
  read: (item: Item) => Elements[Type] | null,
): Buffer {
  const elements: (number | string | Uint8Array | null)[] = items.map(read);
  const header = [1, elements.includes(null) ? 1 : 0, elementTypes[type], elements.length, 1];
  if (type === 'integer') return encodeIntegers(header, elements as (number | null)[]);
  const sizes = elements.map((element) => (element === null ? 0 : sizeOf(element as string | Uint8Array, type)));
  const array = Buffer.allocUnsafe(sizes.reduce((sum, size) => sum + lengthBytes + size, headerBytes));
  let at = 0;
  for (const field of header) at = array.writeInt32BE(field, at);
  for (const [index, element] of elements.entries()) {
    const size = sizes[index] ?? 0;
    at = array.writeInt32BE(element === null ? -1 : size, at);
    if (element !== null) write(array, element as string | Uint8Array, at, type);
    at += size;
  }
  return array;
}

/** All of it are numbers of 32 bits, so they are laid side by side and brought into the server's order of bytes together. */
function encodeIntegers(header: readonly number[], elements: readonly (number | null)[]): Buffer {
  const numbers = new Int32Array(header.length + 2 * elements.length);
  numbers.set(header);
  let end = header.length;
  for (let at = 0; at < elements.length; at++) {
    const element = elements[at] as number | null;
    numbers[end++] = element === null ? -1 : lengthBytes;
    if (element !== null) numbers[end++] = element;
  }
  return Buffer.from(numbers.buffer, 0, end * numbers.BYTES_PER_ELEMENT).swap32();
}

function write(array: Buffer, element: string | Uint8Array, at: number, type: keyof Elements): void {
  if (typeof element !== 'string') array.set(element, at);
  else if (type === 'uuid') array.write(element.replaceAll('-', ''), at, 'hex');
  else array.write(element, at, 'utf8');
}

function sizeOf(element: string | Uint8Array, type: keyof Elements): number {
  if (typeof element !== 'string') return element.byteLength;
  return type === 'uuid' ? 16 : Buffer.byteLength(element, 'utf8');
}
