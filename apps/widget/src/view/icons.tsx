const paths = {
  close: 'M6 6l12 12M18 6L6 18',
  compose: 'M12 20h8M4 20l1-4L16.5 4.5a2.1 2.1 0 0 1 3 3L8 19l-4 1Z',
  back: 'M19 12H5m6-6-6 6 6 6',
  send: 'M12 19V5m-6 6 6-6 6 6',
  down: 'M12 5v14m6-6-6 6-6-6',
  out: 'M7 17 17 7M9 7h8v8',
  message: 'M4 6h16v12H4zM4 7l8 6 8-6',
  check: 'm5 12.5 4.5 4.5L19 7.5',
};

/** A 24 × 24 line icon; assistive technology skips it. */
export function Icon({ name, mirrored }: { name: keyof typeof paths | 'stop'; mirrored?: boolean }) {
  return (
    <svg viewBox="0 0 24 24" class={mirrored ? 'icon mirrored' : 'icon'} aria-hidden="true">
      {name === 'stop' ? <rect x="7" y="7" width="10" height="10" rx="2" class="solid" /> : <path d={paths[name]} />}
    </svg>
  );
}
