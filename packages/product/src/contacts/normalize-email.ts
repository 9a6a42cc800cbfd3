/** An e-mail address as two spellings of it are the same: providers tell no letters apart by their case. */
export function normalizeEmail(email: string): string {
  return email.trim().normalize('NFKC').toLowerCase();
}
