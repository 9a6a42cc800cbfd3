const timeoutMs = 15_000;
let attempts = 0;

/** Fetches code from the server; rejects when it does not come within 15 seconds. */
export function loadModule<Module>(url: string): Promise<Module> {
  // A browser may remember that an address failed and never ask again, so another attempt needs another address.
  const address = url + (attempts > 0 ? `?attempt=${attempts}` : '');
  return new Promise((resolve, reject) => {
    const fail = () => {
      attempts++;
      reject();
    };
    setTimeout(fail, timeoutMs);
    import(/* @vite-ignore */ address).then(resolve, fail);
  });
}
