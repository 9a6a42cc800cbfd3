import type { FurtherWords } from '../catalogue.ts';
import { actions } from './actions.ts';
import { answerTests } from './answer-tests.ts';
import { apiKeys } from './api-keys.ts';
import { audit } from './audit.ts';
import { botAppearance } from './bot-appearance.ts';
import { botChat } from './bot-chat.ts';
import { botEditor } from './bot-editor.ts';
import { botFlows } from './bot-flows.ts';
import { botIdentity } from './bot-identity.ts';
import { botInstall } from './bot-install.ts';
import { botParts } from './bot-parts.ts';
import { botShare } from './bot-share.ts';
import { botTemplates } from './bot-templates.ts';
import { chat } from './chat.ts';
import { connections } from './connections.ts';
import { contacts } from './contacts.ts';
import { conversations } from './conversations.ts';
import { embeddings } from './embeddings.ts';
import { findings } from './findings.ts';
import { handoff } from './handoff.ts';
import { knowledge } from './knowledge.ts';
import { knowledgeAdd } from './knowledge-add.ts';
import { knowledgeCrawl } from './knowledge-crawl.ts';
import { knowledgeRecall } from './knowledge-recall.ts';
import { leads } from './leads.ts';
import { members } from './members.ts';
import { modelCatalogue } from './model-catalogue.ts';
import { onboarding } from './onboarding.ts';
import { operator } from './operator.ts';
import { person } from './person.ts';
import { playground } from './playground.ts';
import { roles } from './roles.ts';
import { security } from './security.ts';
import { spend } from './spend.ts';
import { support } from './support.ts';
import { tenants } from './tenants.ts';

/** The words in German of all other screens. */
export const furtherCatalogue: FurtherWords = {
  ...actions,
  ...leads,
  ...contacts,
  ...handoff,
  ...members,
  ...roles,
  ...tenants,
  ...audit,
  ...answerTests,
  ...apiKeys,
  ...person,
  ...onboarding,
  ...modelCatalogue,
  ...operator,
  ...support,
  ...security,
  ...knowledge,
  ...findings,
  ...botChat,
  ...botEditor,
  ...botAppearance,
  ...botIdentity,
  ...botShare,
  ...botInstall,
  ...botFlows,
  ...botParts,
  ...botTemplates,
  ...chat,
  ...playground,
  ...embeddings,
  ...connections,
  ...conversations,
  ...spend,
  ...knowledgeAdd,
  ...knowledgeCrawl,
  ...knowledgeRecall,
};
