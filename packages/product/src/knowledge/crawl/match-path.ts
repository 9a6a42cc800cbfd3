/**
 * Whether a path fits a pattern: `*` stands for any characters but a slash, `**` for any at all. A pattern without either is a path
 * and all below it. Takes no longer than the product of their lengths, whatever somebody wrote.
 */
export function matchPath(pattern: string, path: string): boolean {
  if (!pattern.includes('*')) {
    const bare = pattern.replace(/\/+$/, '');
    return path === bare || path === pattern || path.startsWith(`${bare}/`);
  }
  const parts = pattern.match(/\*\*+|\*|[^*]/gu) ?? [];
  let reached = new Set([0]);
  for (const [index, part] of parts.entries()) {
    const next = new Set<number>();
    const rest = index === parts.length - 1;
    if (part.startsWith('**')) {
      const from = Math.min(...reached);
      if (rest) return reached.size > 0;
      for (let place = from; place <= path.length; place++) next.add(place);
    } else {
      for (const place of reached) {
        if (part !== '*') {
          if (path.startsWith(part, place)) next.add(place + part.length);
          continue;
        }
        for (let end = place; !next.has(end); end++) {
          next.add(end);
          if (end >= path.length || path[end] === '/') break;
        }
      }
    }
    if (next.size === 0) return false;
    reached = next;
  }
  return reached.has(path.length);
}
