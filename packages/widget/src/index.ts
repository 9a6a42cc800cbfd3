export { loadParley, type ParleyOptions } from './load-parley.ts';
export type {
  Parley,
  ParleyAnswerEvent,
  ParleyContext,
  ParleyErrorEvent,
  ParleyEvent,
  ParleyEvents,
  ParleyMessageEvent,
} from './parley.ts';
