import { useText } from '../../ui/use-text.ts';

const builtIn = {
  owner: 'role.owner',
  admin: 'role.admin',
  editor: 'role.editor',
  agent: 'role.agent',
  viewer: 'role.viewer',
} as const;

/** Says what a role is called: a built-in one in the reader's language, one of the tenant's own as the tenant calls it. */
export function useRoleName(): (role: string, name: string) => string {
  const say = useText();
  return (role, name) => (isBuiltIn(role) ? say(builtIn[role]) : name);
}

function isBuiltIn(role: string): role is keyof typeof builtIn {
  return Object.hasOwn(builtIn, role);
}
