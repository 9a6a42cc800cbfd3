import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { PanelText } from '../locales/en.ts';
import type { Conversation } from '../panel/conversation.ts';
import type { Chat } from '../panel/create-chat.ts';
import type { ToolName } from './tool-name.ts';

/** What every part of the panel may use. */
export interface ChatView {
  chat: Chat;
  text: PanelText;
  /** Shows the passage behind a citation. */
  openPassage: (messageId: string, citationNumber: number) => void;
  /** Shows the form for leaving a message, which begins with these words. */
  openMessageForm: (draft: string) => void;
  /** Shows what a tool asks. */
  openTool: (name: ToolName) => void;
  /** Whether a tone tells of answers that are not seen. */
  sound: boolean;
  setSound: (on: boolean) => void;
  /** Puts the keyboard where the next question is written; where that would raise a screen keyboard, only nearby. */
  focusComposer: () => void;
}

export const ChatContext = createContext<ChatView | null>(null);

export function useChatView(): ChatView {
  const view = useContext(ChatContext);
  if (!view) throw new Error('A part of the panel is used outside of it.');
  return view;
}

/** The conversation as it is now. Many changes within one frame are drawn once. */
export function useConversation(chat: Chat): Conversation {
  const [conversation, setConversation] = useState(chat.current());
  useEffect(() => {
    let frame: number | undefined;
    const draw = () => {
      frame = undefined;
      setConversation(chat.current());
    };
    const unsubscribe = chat.subscribe(() => {
      // A hidden page has no frames; a finished answer must still be there when it is looked at.
      if (document.hidden) draw();
      else frame ??= requestAnimationFrame(draw);
    });
    draw();
    return () => {
      unsubscribe();
      if (frame !== undefined) cancelAnimationFrame(frame);
    };
  }, [chat]);
  return conversation;
}
