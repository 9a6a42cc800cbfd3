/** The parts of an answer that may be shown. There is no node for raw HTML or images, so neither can appear. */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'strong' | 'em'; children: Inline[] }
  | { type: 'link'; href: string; children: Inline[] }
  | { type: 'cite'; number: number }
  | { type: 'break' }
  /** What stands before it is supported by no passage. */
  | { type: 'unsupported' };

export type Block =
  | { type: 'paragraph' | 'heading'; children: Inline[] }
  | { type: 'code'; text: string }
  | { type: 'quote'; children: Block[] }
  | { type: 'list'; ordered: boolean; start: number; items: Block[][] }
  /** The first row says what stands in the columns. */
  | { type: 'table'; rows: Inline[][][] };

/** The words of an answer without its marks and citation numbers, for reading aloud. */
export function plainText(nodes: (Block | Inline)[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'cite' || node.type === 'unsupported') return '';
      if (node.type === 'break') return ' ';
      if (node.type === 'list') return node.items.map((item) => `${plainText(item)} `).join('');
      if (node.type === 'table') return node.rows.map((cells) => `${cells.map((cell) => plainText(cell).trim()).join(', ')}. `).join('');
      if ('children' in node) return plainText(node.children) + (node.type === 'paragraph' || node.type === 'heading' ? ' ' : '');
      return node.text;
    })
    .join('');
}
