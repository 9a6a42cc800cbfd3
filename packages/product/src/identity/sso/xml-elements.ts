/** A node of a parsed XML document, as far as it is looked at here. */
export interface XmlNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly firstChild: XmlNode | null;
  readonly nextSibling: XmlNode | null;
  readonly parentNode: XmlNode | null;
  readonly textContent: string | null;
}

export interface XmlElement extends XmlNode {
  readonly localName: string;
  readonly namespaceURI: string | null;
  readonly attributes: { readonly length: number; item(index: number): XmlAttribute | null };
  /** Empty when there is none of that name. */
  getAttribute(name: string): string;
  toString(): string;
}

export interface XmlAttribute {
  readonly name: string;
  readonly localName: string;
  readonly value: string;
}

export const textNode = 3;
const elementNode = 1;

export function isElement(node: XmlNode): node is XmlElement {
  return node.nodeType === elementNode;
}

/** The elements directly below one, in order; of one namespace and name when given. */
export function childElements(parent: XmlNode, namespace?: string, name?: string): XmlElement[] {
  const found: XmlElement[] = [];
  for (let child = parent.firstChild; child !== null; child = child.nextSibling) {
    if (!isElement(child)) continue;
    if (namespace !== undefined && child.namespaceURI !== namespace) continue;
    if (name !== undefined && child.localName !== name) continue;
    found.push(child);
  }
  return found;
}

/** All elements of a tree, its root included, in order. Without recursion: depth is the sender's choice. */
export function allElements(root: XmlElement): XmlElement[] {
  const found: XmlElement[] = [];
  const waiting: XmlElement[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    found.push(next);
    for (const child of childElements(next).reverse()) waiting.push(child);
  }
  return found;
}

export function attributesOf({ attributes }: XmlElement): XmlAttribute[] {
  return Array.from({ length: attributes.length }, (_, index) => attributes.item(index)).filter((each) => each !== null);
}

export const samlNamespaces = {
  protocol: 'urn:oasis:names:tc:SAML:2.0:protocol',
  assertion: 'urn:oasis:names:tc:SAML:2.0:assertion',
  metadata: 'urn:oasis:names:tc:SAML:2.0:metadata',
  signature: 'http://www.w3.org/2000/09/xmldsig#',
  encryption: 'http://www.w3.org/2001/04/xmlenc#',
} as const;
