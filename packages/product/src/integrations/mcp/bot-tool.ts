import type { BotId } from '@parley/contract/ids';
import type { Permission } from '@parley/contract/permissions';
import type { TenantCaller } from '@parley/platform/http/caller';
import type { z } from 'zod';
import type { AskDeps, FollowDeps } from '../../conversations/public.ts';

/** What tools of a bot need. */
export type BotToolDeps = AskDeps & FollowDeps;

/** A tool of a bot as an MCP client sees it, and what carries it out. */
export interface BotTool {
  /** Offered only to those who have it. */
  readonly permission: Permission;
  readonly listed: { readonly name: string } & Readonly<Record<string, unknown>>;
  readonly arguments: z.ZodType;
  call(
    caller: TenantCaller,
    deps: BotToolDeps,
    input: { botId: BotId; signal: AbortSignal; given: unknown },
  ): Promise<Record<string, unknown>>;
}
