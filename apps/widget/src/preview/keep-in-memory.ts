/** Gives the page a storage that ends with it, so that what is tried is never mixed with what the same browser keeps as a visitor. */
export function keepInMemory(): void {
  for (const name of ['localStorage', 'sessionStorage']) {
    const kept = new Map<string, string>();
    const storage = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    };
    Object.defineProperty(window, name, { configurable: true, value: storage });
  }
}
