import { useChatView } from './chat-context.ts';
import { Icon } from './icons.tsx';
import { useTools } from './tools-context.ts';

interface HeaderProps {
  title: string;
  layout: string;
  /** A data address. */
  avatar: string | null;
  /** Who has the conversation in the bot's place. */
  person: string | null;
  /** There is something to leave behind. */
  canBeginAnew: boolean;
  onBeginAnew: () => void;
  onClose: () => void;
}

export function Header({ title, layout, avatar, person, canBeginAnew, onBeginAnew, onClose }: HeaderProps) {
  const { text } = useChatView();
  const tools = useTools();
  return (
    <div class="header">
      {avatar && <img class="avatar" src={avatar} alt="" />}
      {tools && <tools.Logo />}
      <div class="who">
        <h2 dir="auto">{title}</h2>
        {title !== '' && <p dir="auto">{person ?? text.automated}</p>}
      </div>
      {canBeginAnew && (
        <button
          type="button"
          class="plain"
          data-action="new-conversation"
          aria-label={text.newConversation}
          title={text.newConversation}
          onClick={onBeginAnew}
        >
          <Icon name="compose" />
        </button>
      )}
      {tools && <tools.Menu />}
      {layout === 'bubble' && (
        <button type="button" class="plain" data-action="close" aria-label={text.close} title={text.close} onClick={onClose}>
          <Icon name="close" />
        </button>
      )}
    </div>
  );
}
