import { partKit } from './part-kit.ts';

declare const __PARTS__: string;

const timeoutMs = 15_000;

/** The parts of the panel that are fetched when they are first needed. */
export interface Parts {
  answers: typeof import('./answers.ts');
  passage: typeof import('./passage.ts');
  forms: typeof import('./forms.ts');
  sound: typeof import('./sound.ts');
  tools: typeof import('./tools.ts');
}

/** Fetches code of the same version as the panel; rejects when it does not come within 15 seconds. A second attempt has an address of its own, because a browser may remember that the first one failed. */
export function loadCode(base: string, name: string, attempt: number): Promise<{ default: unknown }> {
  return new Promise((resolve, reject) => {
    setTimeout(reject, timeoutMs);
    import(/* @vite-ignore */ `${base}${__PARTS__}${name}.js${attempt > 0 ? `?attempt=${attempt}` : ''}`).then(resolve, reject);
  });
}

/** Gives parts of the panel, each fetched once; its styles are in the shadow root before it resolves. */
export function createPartLoader(base: string, root: ShadowRoot) {
  const parts = new Map<string, Promise<unknown>>();
  const loaded: Partial<Parts> = {};
  let attempts = 0;
  function loadPart<Name extends keyof Parts>(name: Name): Promise<Parts[Name]> {
    const known = parts.get(name);
    if (known) return known as Promise<Parts[Name]>;
    const part = loadCode(base, name, attempts).then((module) => {
      const made = (module.default as (kit: typeof partKit) => Parts[Name])(partKit);
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(made.styles);
      root.adoptedStyleSheets.push(sheet);
      loaded[name] = made;
      return made;
    });
    parts.set(name, part);
    part.catch(() => {
      attempts++;
      parts.delete(name);
    });
    return part;
  }
  /** A part that was fetched already. */
  loadPart.loaded = <Name extends keyof Parts>(name: Name): Parts[Name] | undefined => loaded[name];
  return loadPart;
}

export type PartLoader = ReturnType<typeof createPartLoader>;
