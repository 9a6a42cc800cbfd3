import { useChatView } from '../chat-context.ts';

/** The logo a bot's header has. */
export function Logo() {
  const { chat } = useChatView();
  const logo = chat.current().bot?.logo;
  return logo ? <img class="logo" src={logo} alt="" /> : null;
}
