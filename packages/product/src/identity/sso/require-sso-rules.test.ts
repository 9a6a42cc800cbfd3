import { AppError } from '@parley/contract/errors';
import { newId } from '@parley/contract/ids';
import { describe, expect, it } from 'vitest';
import { isSsoMethod, requireSsoRules, type SessionProof, ssoMethod, type TenantDoor } from './require-sso-rules.ts';

const acme = newId('ssoConnection');
const globex = newId('ssoConnection');
const open: TenantDoor = { ssoRequired: false, role: 'editor', connections: [acme] };

function outcome(session: Partial<SessionProof>, door: Partial<TenantDoor>): string {
  try {
    requireSsoRules({ method: 'password', secondFactorAt: undefined, ...session }, { ...open, ...door });
    return 'opened';
  } catch (error) {
    if (error instanceof AppError) return error.code;
    throw error;
  }
}

describe('a session', () => {
  it.each(['password', 'passkey', 'social:google', 'setup'])(
    'begun by %s opens a tenant that does not require single sign-on',
    (method) => {
      expect(outcome({ method }, {})).toBe('opened');
    },
  );

  it.each(['password', 'passkey', 'social:google'])('begun by %s does not open one that does, even with a second factor', (method) => {
    expect(outcome({ method }, { ssoRequired: true })).toBe('sso_required');
    expect(outcome({ method, secondFactorAt: new Date() }, { ssoRequired: true, role: 'admin' })).toBe('sso_required');
  });

  it('of an owner opens it with a second factor, and not without', () => {
    expect(outcome({ secondFactorAt: new Date() }, { ssoRequired: true, role: 'owner' })).toBe('opened');
    expect(outcome({}, { ssoRequired: true, role: 'owner' })).toBe('sso_required');
  });

  it.each([true, false])('through the tenant’s own connection opens it (required: %s)', (ssoRequired) => {
    expect(outcome({ method: ssoMethod(acme) }, { ssoRequired })).toBe('opened');
  });

  it('through another tenant’s connection opens nothing else, whatever was proved besides', () => {
    const session = { method: ssoMethod(globex), secondFactorAt: new Date() };
    expect(outcome(session, {})).toBe('sso_session_elsewhere');
    expect(outcome(session, { role: 'owner' })).toBe('sso_session_elsewhere');
    expect(outcome(session, { ssoRequired: true, role: 'owner' })).toBe('sso_required');
  });

  it('through a connection that was switched off opens its tenant no longer', () => {
    expect(outcome({ method: ssoMethod(acme) }, { connections: [] })).toBe('sso_session_elsewhere');
  });
});

describe('isSsoMethod', () => {
  it('knows the word of an identity provider from a person’s own', () => {
    expect(['password', 'passkey', 'social:google', 'setup', ssoMethod(acme)].map(isSsoMethod)).toEqual([false, false, false, false, true]);
  });
});
