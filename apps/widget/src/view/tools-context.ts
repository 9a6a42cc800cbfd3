import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Parts } from '../parts/load-part.ts';

/** What can be done in a chat beside asking; undefined until it is fetched, and where it cannot be. */
export const ToolsContext = createContext<Parts['tools'] | undefined>(undefined);

export function useTools(): Parts['tools'] | undefined {
  return useContext(ToolsContext);
}
