const memory = 'parley.invitation';

/** Keeps an invitation while its guest becomes somebody here: the link that confirms their address opens a tab of its own. */
export function keepInvitation(token: string): void {
  localStorage.setItem(memory, token);
}

/** The invitation that was kept, once. */
export function takeKeptInvitation(): string | undefined {
  const token = localStorage.getItem(memory) ?? undefined;
  localStorage.removeItem(memory);
  return token;
}
