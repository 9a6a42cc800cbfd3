export { acceptInvitation } from './accept-invitation.ts';
export { addFirstOwner } from './add-first-owner.ts';
export { admitThroughSso } from './admit-through-sso.ts';
export { type InvitationRouteDeps, invitationRoutes } from './invitations.routes.ts';
export { memberRoutes } from './members.routes.ts';
export { openInvitation } from './open-invitation.ts';
export type { OwnMembershipDeps } from './own-membership.routes.ts';
export { roleRoutes } from './roles.routes.ts';
export { tellOwnersOfLostDomain, tellOwnersOfStatus } from './tell-owners.ts';
