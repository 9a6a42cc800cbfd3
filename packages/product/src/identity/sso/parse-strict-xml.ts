import { createRequire } from 'node:module';
import { isElement, textNode, type XmlElement, type XmlNode } from './xml-elements.ts';

type Refuse = (message: unknown) => never;
interface XmlParser {
  parseFromString(text: string, mimeType: 'text/xml'): (XmlNode & { readonly documentElement: XmlElement | null }) | undefined;
}

// Required, because the package's types bring all of a browser's along and change what `fetch` is, and where it is used, because few ever do.
const library = (): { DOMParser: new (options: { errorHandler: Record<'warning' | 'error' | 'fatalError', Refuse> }) => XmlParser } =>
  createRequire(import.meta.url)('@xmldom/xmldom');

/** XML that is not plain, or not XML at all. The message says why, for the log. */
class XmlError extends Error {
  override name = 'XmlError';
}

/**
 * Parses XML that somebody else wrote and gives its root. Document types, and with them entities, are refused before anything is
 * parsed; so is whatever the parser would only warn of. Comments are let through unless `plain` is set, which refuses those,
 * processing instructions and CDATA: they let one text be read in two ways.
 */
export function parseStrictXml(text: string, { plain = false }: { plain?: boolean } = {}): XmlElement {
  if (/<!(?!--|\[CDATA\[)/.test(text)) throw new XmlError('a document type is not allowed');
  if (!text.isWellFormed() || text.includes('\0')) throw new XmlError('this is no text');
  const document = parse(text);
  if (!document?.documentElement) throw new XmlError('there is no element in it');
  if (plain) refuseMarkup(document);
  return document.documentElement;
}

function parse(text: string) {
  const refuse: Refuse = (message) => {
    throw new XmlError(String(message).slice(0, 200));
  };
  const { DOMParser } = library();
  try {
    return new DOMParser({ errorHandler: { warning: refuse, error: refuse, fatalError: refuse } }).parseFromString(text, 'text/xml');
  } catch (error) {
    throw error instanceof XmlError ? error : new XmlError('this is no XML', { cause: error });
  }
}

function refuseMarkup(document: XmlNode): void {
  const waiting: XmlNode[] = [document];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (let child = next.firstChild; child !== null; child = child.nextSibling) {
      if (isElement(child)) waiting.push(child);
      else if (child.nodeType !== textNode && !isDeclaration(child, document))
        throw new XmlError(`a node of type ${child.nodeType} is not allowed`);
    }
  }
}

/** `<?xml version="1.0"?>` is kept as an instruction, and is one only at the very beginning. */
function isDeclaration(node: XmlNode, document: XmlNode): boolean {
  return node.nodeName === 'xml' && node === document.firstChild;
}
