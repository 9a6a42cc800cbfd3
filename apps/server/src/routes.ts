import type { OperationsDeps } from '@parley/platform/http/operations-routes';
import { operationsRoutes } from '@parley/platform/http/operations-routes';
import { referenceRoutes } from '@parley/platform/http/reference-routes';
import type { Route } from '@parley/platform/http/route';
import { type ActionRouteDeps, actionRequestRoutes, actionRoutes } from '@parley/product/actions/public';
import { answerTestRoutes, answerTestRunRoutes, gatePublishing } from '@parley/product/answer-tests/public';
import { auditRoutes } from '@parley/product/audit/public';
import { botRoutes, hasBots, identitySecretRoutes } from '@parley/product/bots/public';
import {
  type ChatDeps,
  chatRoutes,
  contactRoutes,
  conversationRoutes,
  deleteBotRoutes,
  flowPreviewRoutes,
  handoffRoutes,
  playgroundRoutes,
  previewLinkRoutes,
  replayRoutes,
  requireOwnConversation,
} from '@parley/product/conversations/public';
import {
  apiKeyRoutes,
  type Identity,
  identityRoutes,
  type SignInFacts,
  type Social,
  type Sso,
  signInOptionsRoutes,
  socialRoutes,
  ssoRoutes,
  type Tokens,
  tokenRoutes,
} from '@parley/product/identity/public';
import { mcpRoutes, openAiRoutes } from '@parley/product/integrations/public';
import { type KnowledgeDeps, knowledgeRoutes } from '@parley/product/knowledge/public';
import {
  type InvitationRouteDeps,
  invitationRoutes,
  memberRoutes,
  type OwnMembershipDeps,
  roleRoutes,
} from '@parley/product/members/public';
import { type Models, modelRoutes } from '@parley/product/models/public';
import { type OnboardingDeps, onboardingRoutes } from '@parley/product/onboarding/public';
import { type OperatorDeps, operatorRoutes } from '@parley/product/operator/public';
import { type DomainDeps, tenantRoutes } from '@parley/product/tenants/public';
import { usageRoutes } from '@parley/product/usage/public';
import { appearanceRoutes, widgetBuilderRoutes } from '@parley/product/widget/public';
import { dashboardRoutes } from './dashboard-pages.ts';
import { widgetRoutes } from './pages.ts';

export type RouteDeps = ChatDeps &
  OperationsDeps &
  KnowledgeDeps &
  DomainDeps &
  OnboardingDeps &
  OwnMembershipDeps &
  OperatorDeps &
  InvitationRouteDeps &
  ActionRouteDeps & { identity: Identity; signInFacts: SignInFacts; tokens: Tokens; sso: Sso; social: Social; models: Models };

/** Every endpoint of an installation, apart from the demo site. */
export function allRoutes(deps: RouteDeps): Route[] {
  return [
    ...auditRoutes(),
    ...identityRoutes(deps.identity),
    ...signInOptionsRoutes(deps.identity, deps.signInFacts),
    ...tokenRoutes(deps.identity, deps.tokens),
    ...apiKeyRoutes({ now: deps.now, hasBots }),
    ...ssoRoutes(deps.sso),
    ...socialRoutes(deps.social),
    ...tenantRoutes(deps),
    ...memberRoutes(deps),
    ...roleRoutes(deps),
    ...invitationRoutes(deps),
    ...onboardingRoutes(deps),
    ...operatorRoutes(deps),
    ...modelRoutes(deps.models),
    ...botRoutes({ ...deps, gatePublishing }),
    ...deleteBotRoutes(deps),
    ...identitySecretRoutes(deps),
    ...playgroundRoutes(deps),
    ...previewLinkRoutes(deps),
    ...knowledgeRoutes(deps),
    ...actionRoutes(deps),
    ...chatRoutes(deps),
    ...actionRequestRoutes({ ...deps, requireOwnConversation }),
    ...conversationRoutes(),
    ...contactRoutes(deps),
    ...handoffRoutes(deps),
    ...replayRoutes(deps),
    ...flowPreviewRoutes(),
    ...answerTestRoutes(deps),
    ...answerTestRunRoutes(deps),
    ...openAiRoutes(deps),
    ...mcpRoutes(deps),
    ...appearanceRoutes(deps),
    ...widgetBuilderRoutes(deps),
    ...usageRoutes(deps),
    ...operationsRoutes(deps),
    ...referenceRoutes(),
    ...widgetRoutes(),
    ...dashboardRoutes(),
  ];
}
