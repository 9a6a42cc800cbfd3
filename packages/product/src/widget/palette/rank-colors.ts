const mostColors = 8;
const hex = /#(?:[0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})\b/gi;
const rgb = /rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})/gi;
/** A colour that was given such a name is what the site goes by. */
const named = /--[\w-]*(?:brand|primary|accent|theme|main)[\w-]*\s*:\s*([^;}]{1,60})/gi;

/** The colours of a site, the likeliest to be its own first: said by the page itself, named so, or used often. Greys are no one's own and come last. */
export function rankColors({ said, css }: { said: readonly string[]; css: string }): string[] {
  const weights = new Map<string, number>();
  const count = (text: string, weight: number): void => {
    for (const color of colorsIn(text)) weights.set(color, (weights.get(color) ?? 0) + weight);
  };
  for (const text of said) count(text, 1_000);
  for (const [, value = ''] of css.matchAll(named)) count(value, 25);
  count(css, 1);
  const ranked = [...weights].sort(([one, a], [other, b]) => score(other, b) - score(one, a)).map(([color]) => color);
  const kept: string[] = [];
  for (const color of ranked) if (kept.length < mostColors && !kept.some((other) => isNear(color, other))) kept.push(color);
  return kept;
}

function colorsIn(text: string): string[] {
  const short = (digits: string): string => [...digits.slice(0, 3)].map((digit) => digit + digit).join('');
  return [
    ...[...text.matchAll(hex)].map(([match]) => {
      const digits = match.slice(1).toLowerCase();
      return `#${digits.length < 6 ? short(digits) : digits.slice(0, 6)}`;
    }),
    ...[...text.matchAll(rgb)].map(
      ([, ...parts]) =>
        `#${parts
          .slice(0, 3)
          .map((part) => Math.min(255, Number(part)).toString(16).padStart(2, '0'))
          .join('')}`,
    ),
  ];
}

function partsOf(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function score(color: string, weight: number): number {
  const parts = partsOf(color);
  const chroma = Math.max(...parts) - Math.min(...parts);
  return chroma < 32 ? weight / 10_000 : Math.log2(1 + weight) * (0.5 + chroma / 255);
}

function isNear(one: string, other: string): boolean {
  const theirs = partsOf(other);
  return partsOf(one).every((part, index) => Math.abs(part - (theirs[index] ?? 0)) < 24);
}
