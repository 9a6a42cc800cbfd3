import { z } from 'zod';
import { idInput, idOutput } from './ids.ts';
import { permissions } from './permissions.ts';
import { builtInRoles } from './roles.ts';
import { socialProviders } from './social-providers.ts';
import { supportVisitSchema } from './support.ts';
import { tenantStatuses } from './tenants.ts';

/** An e-mail address; upper and lower case are the same. */
export const emailInput = z.string().trim().toLowerCase().pipe(z.email().max(254)).meta({ example: 'ada@example.com' });

/** A password as it is given; whether it may be chosen is decided by rules the error `password_rejected` names. */
export const passwordInput = z.string().min(1).max(1000);
export const personName = z.string().trim().min(1).max(120);
/** IETF language tag. */
export const localeInput = z
  .string()
  .regex(/^[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8}){0,3}$/)
  .max(35);
/** The token of a link that was sent by mail. */
export const linkToken = z.string().min(1).max(200);

export const signUpBody = z.strictObject({
  name: personName,
  email: emailInput,
  password: passwordInput,
  locale: localeInput.optional(),
});

export const verifyEmailBody = z.strictObject({ token: linkToken });
export const resendVerificationBody = z.strictObject({ email: emailInput });
export const signInBody = z.strictObject({ email: emailInput, password: passwordInput });

export const forgotPasswordBody = z.strictObject({ email: emailInput });
export const resetPasswordBody = z.strictObject({ token: linkToken, password: passwordInput });

/** Whoever has a password gives it; somebody who never had one sets a first one. */
export const changePasswordBody = z.strictObject({ currentPassword: passwordInput.optional(), password: passwordInput });

/** Whoever has a password gives it. The address changes when the link sent to it is opened. */
export const changeEmailBody = z.strictObject({ email: emailInput, currentPassword: passwordInput.optional() });
export const confirmEmailBody = z.strictObject({ token: linkToken });

/** A locale of null follows the browser. */
export const updatePersonBody = z.strictObject({ name: personName.optional(), locale: localeInput.nullable().optional() });

const currentPassword = passwordInput.optional();
/** Whoever has a password gives it; somebody without one must have signed in just now. */
export const confirmPersonBody = z.strictObject({ currentPassword });
/** Six digits of an authenticator app. */
const appCode = z.string().regex(/^\d{6}$/);
export const confirmTwoFactorBody = z.strictObject({ code: appCode });
/** A code of the app, or one of those kept for when it is lost. */
export const secondFactorBody = z.union([
  z.strictObject({ code: appCode }),
  z.strictObject({ backupCode: z.string().trim().min(1).max(40) }),
]);

/** What an authenticator app is set up with. Shown once. */
export const twoFactorSetupSchema = z
  .object({
    /** `otpauth://…`, to be shown as a QR code. */
    uri: z.string(),
    /** The same secret to be typed in. */
    secret: z.string(),
    backupCodes: z.array(z.string()),
  })
  .meta({ id: 'TwoFactorSetup' });

export const backupCodesSchema = z.object({ backupCodes: z.array(z.string()) }).meta({ id: 'BackupCodes' });

/** What the browser's `navigator.credentials` is asked with (WebAuthn Level 3). */
export const passkeyOptionsSchema = z.looseObject({ challenge: z.string() });
/** What it answered. */
const passkeyAnswer = z.looseObject({ id: z.string().max(2000), rawId: z.string().max(2000), type: z.literal('public-key') });
export const passkeySignInBody = z.strictObject({ response: passkeyAnswer });
const passkeyName = z.string().trim().min(1).max(120);
export const addPasskeyBody = z.strictObject({ response: passkeyAnswer, name: passkeyName.optional() });

/** What a passkey shall be called; which device it is on does not change. */
export const renamePasskeyBody = z.strictObject({ name: passkeyName });

export const passkeySchema = z
  .object({
    id: idOutput('passkey'),
    name: z.string().nullable(),
    /** Whether it is copied to the person's other devices. */
    synced: z.boolean(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'Passkey' });
export type PasskeyResponse = z.infer<typeof passkeySchema>;
export const passkeyListSchema = z.object({ items: z.array(passkeySchema) });
export const passkeyParams = z.object({ passkeyId: idInput('passkey') });

/** What came of signing in: a session, or a question for a second factor. */
export const signInResultSchema = z
  .object({
    state: z.enum(['signed_in', 'second_factor_required']),
  })
  .meta({ id: 'SignInResult' });
export type SignInResult = z.infer<typeof signInResultSchema>;

/** What the page of signing in offers, and what it must warn of. */
export const signInOptionsSchema = z
  .object({
    /** Whether people may sign up by themselves. */
    selfService: z.boolean(),
    /** `outbox`: there is no mail server, and the operator passes links on. */
    mailDelivery: z.enum(['smtp', 'outbox']),
    /** Whether a demo is open to everybody who reaches the installation. */
    demo: z.boolean(),
    /** Whose accounts people may sign in with. */
    social: z.array(z.enum(socialProviders)),
  })
  .meta({ id: 'SignInOptions' });

export const personSchema = z
  .object({
    id: idOutput('person'),
    name: z.string(),
    email: z.string(),
    /** Null follows the browser. */
    locale: z.string().nullable(),
    twoFactorEnabled: z.boolean(),
    /** False for somebody who only ever signed in another way. */
    hasPassword: z.boolean(),
  })
  .meta({ id: 'Person' });
export type PersonResponse = z.infer<typeof personSchema>;

/** A tenant a person is a member of. */
const personTenantSchema = z
  .object({
    id: idOutput('tenant'),
    memberId: idOutput('member'),
    name: z.string(),
    slug: z.string(),
    status: z.enum(tenantStatuses),
    role: z.enum([...builtInRoles, 'custom']),
    /** What the role lets them do there. */
    permissions: z.array(z.enum(permissions)),
    /** Whether this session does not open the tenant, because it wants single sign-on. */
    needsSingleSignOn: z.boolean(),
  })
  .meta({ id: 'PersonTenant' });

export const currentSessionSchema = z
  .object({
    person: personSchema,
    /** Whether the person runs the installation. */
    operator: z.boolean(),
    tenants: z.array(personTenantSchema),
    /** Where an operator is inside by a tenant's leave. */
    visits: z.array(supportVisitSchema),
    signedInAt: z.iso.datetime(),
    /** When a second factor was last proven; null when never. */
    secondFactorAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'CurrentSession' });
export type CurrentSessionResponse = z.infer<typeof currentSessionSchema>;

/** A browser in which the person is signed in, or a client that holds tokens. */
const sessionListItemSchema = z
  .object({
    id: z.union([idOutput('session'), idOutput('tokenFamily')]),
    /** `browser`: by cookie; `client`: by tokens. */
    kind: z.enum(['browser', 'client']),
    /** Whether it is the one that asks. */
    current: z.boolean(),
    /** How they signed in: `password`, `passkey`, `social:google`, `sso:<connection id>`, `setup`. */
    method: z.string(),
    /** Browser and system as far as the browser tells them, such as `Firefox, Windows`; or what a client called itself. */
    device: z.string().nullable(),
    ipAddress: z.string().nullable(),
    signedInAt: z.iso.datetime(),
    lastSeenAt: z.iso.datetime(),
    expiresAt: z.iso.datetime(),
  })
  .meta({ id: 'SignedInBrowser' });

export const sessionListSchema = z.object({ items: z.array(sessionListItemSchema) });
export type SessionListResponse = z.infer<typeof sessionListSchema>;
export const sessionParams = z.object({ sessionId: z.union([idInput('session'), idInput('tokenFamily')]) });
