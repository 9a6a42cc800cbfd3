/** Puts values into a text's `{name}` places. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (place, name: string) => `${values[name] ?? place}`);
}
