/** The oldest release of each major version that is served, as `server_version_num` says it. */
const oldestMinor: Readonly<Record<number, number>> = { 16: 160_014, 17: 170_010, 18: 180_004 };
const oldestMajor = 16;

/** Why a PostgreSQL of this `server_version_num` is not served; undefined when it is. */
export function refuseVersion(version: number): string | undefined {
  const major = Math.floor(version / 10_000);
  if (major < oldestMajor) {
    return `PostgreSQL ${written(version)} is too old: Parley needs ${oldestMajor} or newer, which tells apart being a member of a role and having its rights.`;
  }
  const oldest = oldestMinor[major];
  if (oldest === undefined || version >= oldest) return undefined;
  return `PostgreSQL ${written(version)} has known faults in row-level security, which keeps tenants apart (such as CVE-2025-8713), and others fixed by ${written(oldest)}.`;
}

function written(version: number): string {
  return `${Math.floor(version / 10_000)}.${version % 10_000}`;
}
