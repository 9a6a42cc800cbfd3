/** Keeps `--seen-height` on an element at the height that a screen keyboard leaves free, which `dvh` does not know on every phone. */
export function fitViewport(element: HTMLElement): void {
  const viewport = window.visualViewport;
  if (!viewport) return;
  const fit = () => {
    // While pinched to zoom, the visible part says nothing about the keyboard.
    if (viewport.scale > 1.01) return;
    element.style.setProperty('--seen-height', `${viewport.height}px`);
    element.style.setProperty('--seen-top', `${viewport.offsetTop}px`);
  };
  viewport.addEventListener('resize', fit);
  viewport.addEventListener('scroll', fit);
  fit();
}
