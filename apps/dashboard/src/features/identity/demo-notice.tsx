import { Notice } from '../../ui/notice.tsx';
import { useText } from '../../ui/use-text.ts';
import { useOptions } from './options.ts';

/** Says that an installation is a demonstration, before anybody puts something real into it. */
export function DemoNotice() {
  const say = useText();
  return useOptions().demo ? <Notice tone="warning">{say('signIn.demo')}</Notice> : null;
}
