/**
 * The one table of what can go wrong. HTTP status, OpenAPI responses, retry policy and docs/errors.md all derive from it.
 *
 * `status` is the HTTP status, `retryable` says whether the same request may succeed later without being changed,
 * `text` is what a caller is shown (RFC 9457 `title`); an exception's own message never is.
 */
export const errorTable = {
  invalid_request: { status: 400, retryable: false, text: 'The request has fields that are missing or not valid.' },
  malformed_json: { status: 400, retryable: false, text: 'The body is not valid JSON.' },
  malformed_http: { status: 400, retryable: false, text: 'The request is not valid HTTP.' },
  sso_failed: { status: 400, retryable: false, text: 'The answer of the identity provider was not accepted. Start again.' },
  sso_expired: { status: 400, retryable: false, text: 'This sign-in took too long, or began in another browser. Start again.' },
  tenant_required: { status: 400, retryable: false, text: 'Say for which account this is, once and without contradiction.' },
  unauthenticated: { status: 401, retryable: false, text: 'No valid credential was given.' },
  invalid_credentials: { status: 401, retryable: false, text: 'The e-mail address or the password is wrong.' },
  sign_in_expired: { status: 401, retryable: false, text: 'This sign-in took too long or was tried too often. Start again.' },
  session_expired: { status: 401, retryable: false, text: 'The visitor session has ended. Start a new one.' },
  forbidden: { status: 403, retryable: false, text: 'This credential may not do that.' },
  email_not_verified: { status: 403, retryable: false, text: 'This e-mail address has not been confirmed yet. Open the link in the mail.' },
  fresh_sign_in_required: { status: 403, retryable: false, text: 'Sign in again to do this.' },
  origin_not_allowed: { status: 403, retryable: false, text: 'This bot may not be used from this site.' },
  https_required: { status: 403, retryable: false, text: 'This address is reached by https only.' },
  cross_site_request: { status: 403, retryable: false, text: 'This request did not come from a page of this site.' },
  sso_required: { status: 403, retryable: false, text: 'This account is opened by its single sign-on only.' },
  sso_session_elsewhere: {
    status: 403,
    retryable: false,
    text: 'You came through another account’s single sign-on. Sign in directly to open this one.',
  },
  sso_not_invited: { status: 403, retryable: false, text: 'You signed in, but nobody has invited you to this account.' },
  sso_email_not_covered: {
    status: 403,
    retryable: false,
    text: 'Your e-mail address is not of a domain this account has proven to be its own.',
  },
  social_email_unverified: {
    status: 403,
    retryable: false,
    text: 'The provider has not verified your e-mail address. Sign up by e-mail, then connect this account.',
  },
  tenant_suspended: { status: 403, retryable: false, text: 'This account is suspended.' },
  tenant_closed: { status: 403, retryable: false, text: 'This account is closed.' },
  second_factor_required: { status: 403, retryable: false, text: 'This needs your second factor as well.' },
  self_service_off: { status: 403, retryable: false, text: 'Accounts are created by the operator of this installation.' },
  sign_up_domain: { status: 403, retryable: false, text: 'People with an address of this domain cannot sign up here by themselves.' },
  invitation_for_another: { status: 403, retryable: false, text: 'This invitation was sent to another e-mail address.' },
  support_not_granted: { status: 403, retryable: false, text: 'This account has not let support in.' },
  plan_limit_reached: { status: 403, retryable: false, text: 'The plan of this account has no room for more of these.' },
  plan_feature_missing: { status: 403, retryable: false, text: 'The plan of this account does not include this.' },
  limit_reached: { status: 403, retryable: false, text: 'There are as many of these as are allowed.' },
  question_limit_reached: { status: 403, retryable: false, text: 'You have asked as many questions as are allowed here for now.' },
  not_found: { status: 404, retryable: false, text: 'There is nothing here by that name.' },
  method_not_allowed: { status: 405, retryable: false, text: 'This address does not take that method.' },
  request_timeout: { status: 408, retryable: true, text: 'The request took too long to arrive.' },
  already_exists: { status: 409, retryable: false, text: 'One with that name exists already.' },
  conflict: { status: 409, retryable: true, text: 'The request met a change made at the same time. Try again.' },
  in_use: { status: 409, retryable: false, text: 'Something else still refers to this.' },
  link_required: {
    status: 409,
    retryable: false,
    text: 'You sign in here in another way already. Sign in that way, then connect this one.',
  },
  sso_identity_taken: { status: 409, retryable: false, text: 'This identity is connected with somebody else.' },
  sso_incomplete: { status: 409, retryable: false, text: 'Single sign-on lacks something it needs before it can be switched on.' },
  sso_needs_address: {
    status: 409,
    retryable: false,
    text: 'Signing in elsewhere needs the address of this installation. The operator must set it.',
  },
  last_sign_in_method: { status: 409, retryable: false, text: 'You could not sign in any more without this. Add another way first.' },
  last_owner: { status: 409, retryable: false, text: 'Somebody must own the account. Make another member its owner first.' },
  already_owner: { status: 409, retryable: false, text: 'This member is an owner already.' },
  already_member: { status: 409, retryable: false, text: 'This person is a member already.' },
  invitation_answered: { status: 409, retryable: false, text: 'This invitation was accepted or withdrawn already.' },
  second_factor_exists: { status: 409, retryable: false, text: 'A second factor is set up already.' },
  second_factor_missing: { status: 409, retryable: false, text: 'No second factor is set up.' },
  visitor_data_required: { status: 409, retryable: false, text: 'This chat needs some details of you before it goes on.' },
  consent_outdated: { status: 409, retryable: false, text: 'What you agree to has changed meanwhile. Read it again.' },
  handoff_taken: { status: 409, retryable: false, text: 'Somebody else has this conversation. Take it over first.' },
  turn_in_progress: { status: 409, retryable: true, text: 'The previous question is still being answered.' },
  turn_not_recorded: { status: 409, retryable: false, text: 'What this turn met was not recorded, so it cannot be run again.' },
  bot_not_published: { status: 409, retryable: false, text: 'This bot has no published version yet.' },
  closed_for_good: { status: 409, retryable: false, text: 'This account was closed too long ago to be opened again.' },
  domain_reserved: { status: 409, retryable: false, text: 'This installation is reached at that name itself.' },
  domain_taken: { status: 409, retryable: false, text: 'Another account has proven that this domain is its own.' },
  domain_unverified: { status: 409, retryable: true, text: 'The DNS record is not there yet. It can take a while to be seen everywhere.' },
  answer_tests_pending: { status: 409, retryable: true, text: 'The answer tests of this draft have not all been run yet.' },
  answer_tests_regressed: { status: 409, retryable: false, text: 'The draft fails answer tests that the published version passes.' },
  duplicate_source: { status: 409, retryable: false, text: 'Another source has the same content already.' },
  source_kind: { status: 409, retryable: false, text: 'A source of this kind does not take that.' },
  site_unread: { status: 422, retryable: false, text: 'No page of this site could be read.' },
  document_limit: { status: 422, retryable: false, text: 'Reading this document takes more than is allowed.' },
  archive_unsafe: { status: 422, retryable: false, text: 'This archive holds what cannot be unpacked safely.' },
  image_too_large: { status: 422, retryable: false, text: 'The picture has more pixels than allowed.' },
  payload_too_large: { status: 413, retryable: false, text: 'The body is larger than allowed.' },
  uri_too_long: { status: 414, retryable: false, text: 'The address is longer than allowed.' },
  unsupported_media_type: { status: 415, retryable: false, text: 'This content type is not accepted here.' },
  document_type_unsupported: { status: 415, retryable: false, text: 'Documents of this type cannot be read yet.' },
  link_invalid: { status: 422, retryable: false, text: 'This link is wrong, was used already, or is too old.' },
  password_rejected: { status: 422, retryable: false, text: 'This password cannot be used.' },
  wrong_password: { status: 422, retryable: false, text: 'The password is wrong.' },
  wrong_code: { status: 422, retryable: false, text: 'The code is wrong or was used already.' },
  passkey_rejected: { status: 422, retryable: false, text: 'This passkey was not accepted.' },
  document_type_mismatch: { status: 422, retryable: false, text: 'The file is not what its name or type says it is.' },
  document_empty: { status: 422, retryable: false, text: 'The document holds no readable text.' },
  document_encrypted: { status: 422, retryable: false, text: 'The document is protected by a password.' },
  document_unreadable: { status: 422, retryable: false, text: 'The document is damaged and cannot be read.' },
  address_not_allowed: { status: 422, retryable: false, text: 'This address may not be reached from here.' },
  response_too_large: { status: 422, retryable: false, text: 'What was found at this address is larger than allowed.' },
  identity_not_proven: { status: 403, retryable: false, text: 'Who the visitor is was not proven by the site.' },
  challenge_required: { status: 403, retryable: false, text: 'Too many begin right now. Solve the challenge and try again.' },
  visitor_paused: { status: 429, retryable: true, text: 'The same was said too often. Wait a little and try again.' },
  rate_limited: { status: 429, retryable: true, text: 'Too many requests. Wait a little and try again.' },
  headers_too_large: { status: 431, retryable: false, text: 'The request headers are larger than allowed.' },
  internal: { status: 500, retryable: true, text: 'Something went wrong on our side.' },
  secret_unreadable: { status: 500, retryable: false, text: 'A stored secret cannot be opened. The operator must look at this.' },
  fetch_failed: { status: 502, retryable: true, text: 'This address cannot be read right now.' },
  access_refused: { status: 502, retryable: false, text: 'This server refuses access: its key is missing, wrong, or may not do this.' },
  sso_unavailable: { status: 502, retryable: true, text: 'The identity provider cannot be reached, or is not set up as it says.' },
  model_rejected: { status: 502, retryable: false, text: 'The model provider refused the request.' },
  model_unavailable: { status: 503, retryable: true, text: 'The model provider cannot be reached.' },
  model_rate_limited: { status: 503, retryable: true, text: 'The model provider is busy.' },
  unavailable: { status: 503, retryable: true, text: 'The service is not available right now. Try again soon.' },
  fetch_timeout: { status: 504, retryable: true, text: 'This address took too long to answer.' },
  model_timeout: { status: 504, retryable: true, text: 'The model provider took too long to answer.' },
  storage_full: { status: 507, retryable: true, text: 'There is no space left to store this.' },
} as const satisfies Record<string, { status: number; retryable: boolean; text: string }>;

/** A stable code that callers may branch on. Codes are added, never renamed. */
export type ErrorCode = keyof typeof errorTable;

/** An error Parley means to report: everything else reaches a caller as `internal`. */
export class AppError extends Error {
  readonly code: ErrorCode;
  /** Safe to show to the caller. Never put another tenant's data or a driver's message here. */
  readonly details: Readonly<Record<string, unknown>> | undefined;

  constructor(code: ErrorCode, options: { details?: Record<string, unknown>; message?: string; cause?: unknown } = {}) {
    super(options.message ?? code, options.cause === undefined ? {} : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.details = options.details;
  }

  get status(): number {
    return errorTable[this.code].status;
  }

  get retryable(): boolean {
    return errorTable[this.code].retryable;
  }
}
