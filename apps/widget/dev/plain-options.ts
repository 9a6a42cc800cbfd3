import type { OfferedOptions } from '@parley/contract/chat-options';

/** A chat in which a visitor may do what any bot lets them. */
export const plainOptions: OfferedOptions = {
  feedback: true,
  rating: true,
  transcript: false,
  person: false,
  voice: false,
  attachments: null,
  collect: null,
};
