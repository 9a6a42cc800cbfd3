import { describe, expect, it } from 'vitest';
import { refuseVersion } from './server-version.ts';

describe('a PostgreSQL server', () => {
  it.each([160_014, 160_020, 170_010, 170_011, 180_004, 180_006, 190_000, 200_001])('of version %i is served', (version) => {
    expect(refuseVersion(version)).toBeUndefined();
  });

  it.each([
    [90_624, '9'],
    [150_018, '15.18'],
    [160_000, '16.0'],
    [160_013, '16.13'],
    [170_009, '17.9'],
    [180_003, '18.3'],
  ])('of version %i is refused, with the version as people write it', (version, written) => {
    expect(refuseVersion(version)).toContain(`PostgreSQL ${written}`);
  });

  it('is told which release mends it', () => {
    expect(refuseVersion(170_002)).toContain('17.10');
    expect(refuseVersion(150_018)).toContain('16 or newer');
  });
});
