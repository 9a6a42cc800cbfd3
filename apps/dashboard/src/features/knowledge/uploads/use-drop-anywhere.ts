import { useEffect, useRef, useState } from 'react';
import { droppedFiles } from './dropped-files.ts';
import type { ChosenFile } from './upload-queue.ts';

/** Takes files that are dropped anywhere on the page, as long as the screen is open; true while some are held over it. */
export function useDropAnywhere(onFiles: ((files: ChosenFile[]) => void) | undefined): boolean {
  const [held, setHeld] = useState(false);
  const take = useRef(onFiles);
  take.current = onFiles;
  const wanted = onFiles !== undefined;
  useEffect(() => {
    if (!wanted) return;
    // Each part of the page that is entered is told before the one that is left.
    let inside = 0;
    const carries = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true;
    const enter = (event: DragEvent): void => {
      if (!carries(event)) return;
      inside += 1;
      setHeld(true);
    };
    const leave = (event: DragEvent): void => {
      if (!carries(event)) return;
      inside = Math.max(0, inside - 1);
      if (inside === 0) setHeld(false);
    };
    const over = (event: DragEvent): void => {
      if (carries(event)) event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!carries(event) || event.dataTransfer === null) return;
      event.preventDefault();
      inside = 0;
      setHeld(false);
      void droppedFiles(event.dataTransfer).then((files) => take.current?.(files));
    };
    const stop = new AbortController();
    const { signal } = stop;
    addEventListener('dragenter', enter, { signal });
    addEventListener('dragleave', leave, { signal });
    addEventListener('dragover', over, { signal });
    addEventListener('drop', drop, { signal });
    return () => stop.abort();
  }, [wanted]);
  return held;
}
