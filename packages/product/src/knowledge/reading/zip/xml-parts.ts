import { Parser } from 'htmlparser2';

/** What a walk through XML meets. Names keep their prefix, entities beyond XML's own five stay as they are written. */
export interface XmlVisitor {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Walks through an XML text. */
export function walkXml(text: string, visitor: XmlVisitor): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => visitor.open?.(name, attributes),
      ontext: (data) => visitor.text?.(data),
      onclosetag: (name) => visitor.close?.(name),
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(text);
  parser.end();
}

/** The text of the first element of this name. */
export function textOfElement(text: string, name: string): string | undefined {
  let found = '';
  let inside = false;
  let over = false;
  walkXml(text, {
    open: (opened) => {
      if (opened === name && !over) inside = true;
    },
    text: (data) => {
      if (inside) found += data;
    },
    close: (closed) => {
      if (closed !== name || !inside) return;
      inside = false;
      over = true;
    },
  });
  return found.trim() === '' ? undefined : found.trim();
}

/** Targets of a part's relations, by their id. */
export function readRelations(text: string): Map<string, string> {
  const targets = new Map<string, string>();
  walkXml(text, {
    open(name, { Id: id, Target: target }) {
      if (name === 'Relationship' && id !== undefined && target !== undefined) targets.set(id, target);
    },
  });
  return targets;
}
