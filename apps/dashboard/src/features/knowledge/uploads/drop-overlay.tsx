import { IconFileUpload } from '@tabler/icons-react';
import { useText } from '../../../ui/use-text.ts';
import classes from './drop-overlay.module.css';

/** Over the page while files are held above it. Who drags sees it; all others have the buttons. */
export function DropOverlay() {
  const say = useText();
  return (
    <div className={classes['overlay']} aria-hidden>
      <div className={classes['box']}>
        <IconFileUpload size={32} stroke={1.4} />
        {say('uploads.dropNow')}
      </div>
    </div>
  );
}
