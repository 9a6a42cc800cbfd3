// Written by write-api-schema.ts from docs/openapi.json: npm run openapi

export interface paths {
    "/.well-known/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the keys of access tokens */
        get: operations["getWellKnownJwksJson"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/healthz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process answers at all.
         * @description Asks nothing of the database, so that a slow database does not get the process restarted.
         */
        get: operations["getHealthz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Counters and timings in the Prometheus text format. */
        get: operations["getMetrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/readyz": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Whether the process may be sent requests.
         * @description When not, the answer is `unavailable` with the failing checks in its details.
         */
        get: operations["getReadyz"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List API keys */
        get: operations["getApiKeys"];
        put?: never;
        /**
         * Create an API key
         * @description Its text is in the answer and is never shown again. It may do no more than you may.
         */
        post: operations["postApiKeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/api-keys/{apiKeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke an API key */
        delete: operations["deleteApiKeysApiKeyId"];
        options?: never;
        head?: never;
        /** Rename an API key */
        patch: operations["patchApiKeysApiKeyId"];
        trace?: never;
    };
    "/v1/api-keys/{apiKeyId}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Rotate an API key
         * @description Gives it a new text, in the answer and never again. The one it has now stays good for `overlapDays`.
         */
        post: operations["postApiKeysApiKeyIdRotate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the audit log */
        get: operations["getAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/audit-entries/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Export the audit log
         * @description All entries the filters take, newest first, as CSV or as JSON lines.
         */
        get: operations["getAuditEntriesExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/change-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your e-mail address
         * @description Sends a link to the new address; the address changes when it is opened.
         */
        post: operations["postAuthChangeEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/change-email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Confirm a new e-mail address */
        post: operations["postAuthChangeEmailConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/change-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change your password
         * @description You are signed out everywhere else.
         */
        post: operations["postAuthChangePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/connected-identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the accounts you sign in with */
        get: operations["getAuthConnectedIdentities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/connected-identities/{connectedIdentityId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Disconnect an account
         * @description You must have signed in a short while ago, and be able to sign in another way.
         */
        delete: operations["deleteAuthConnectedIdentitiesConnectedIdentityId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/forgot-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a link for choosing a new password
         * @description The answer is the same whether the address is known or not.
         */
        post: operations["postAuthForgotPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept an invitation
         * @description The address it was sent to must be yours, and confirmed.
         */
        post: operations["postAuthInvitationsAccept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/invitations/look": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** See where an invitation leads */
        post: operations["postAuthInvitationsLook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/operator-setup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Become the operator of a new installation
         * @description Takes the token of the link that the server prints when it starts and nobody runs the installation yet.
         */
        post: operations["postAuthOperatorSetup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read how one can sign in here */
        get: operations["getAuthOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List your passkeys */
        get: operations["getAuthPasskeys"];
        put?: never;
        /** Add a passkey */
        post: operations["postAuthPasskeys"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys/{passkeyId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a passkey */
        delete: operations["deleteAuthPasskeysPasskeyId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys/registration/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin adding a passkey */
        post: operations["postAuthPasskeysRegistrationOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in with a passkey */
        post: operations["postAuthPasskeysSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/passkeys/sign-in/options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin signing in with a passkey */
        post: operations["postAuthPasskeysSignInOptions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change your name or language */
        patch: operations["patchAuthPerson"];
        trace?: never;
    };
    "/v1/auth/resend-verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the link of a sign-up again */
        post: operations["postAuthResendVerification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose a new password with the link that was sent
         * @description The link is good once, for an hour. The person is signed out everywhere.
         */
        post: operations["postAuthResetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Prove your second factor
         * @description Ends a sign-in that asked for it, or proves again who is signed in, which some changes ask for.
         */
        post: operations["postAuthSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read who you are and where you may work */
        get: operations["getAuthSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List where you are signed in */
        get: operations["getAuthSessions"];
        put?: never;
        post?: never;
        /**
         * Sign out everywhere else
         * @description Ends every other browser and client of yours; the one that asks stays signed in.
         */
        delete: operations["deleteAuthSessions"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sessions/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out of one browser or client */
        delete: operations["deleteAuthSessionsSessionId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign in by password */
        post: operations["postAuthSignIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out of this browser */
        post: operations["postAuthSignOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-out-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out of all browsers */
        post: operations["postAuthSignOutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up
         * @description Sends a link to the address, by which the person, and the tenant if its name was given, come into being. The answer is the same whether the address is known or not.
         */
        post: operations["postAuthSignUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/social/{provider}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a provider sends people back to */
        get: operations["getAuthSocialProviderCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/social/{provider}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in with an account at a provider, or to connect one
         * @description `GET /v1/auth/options` says which providers are offered. An account is never connected by its e-mail address alone.
         */
        post: operations["postAuthSocialProviderStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sso/{connectionId}/acs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Where a SAML provider makes browsers post its assertion */
        post: operations["postAuthSsoConnectionIdAcs"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sso/{connectionId}/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where an OpenID Connect provider sends people back to */
        get: operations["getAuthSsoConnectionIdCallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sso/{connectionId}/metadata": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a SAML provider must know of this installation */
        get: operations["getAuthSsoConnectionIdMetadata"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/sso/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to sign in through a company’s identity provider
         * @description The domain of the address decides. Whether somebody has that address does not show in the answer.
         */
        post: operations["postAuthSsoStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/token": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Get tokens
         * @description For clients that are no browser. A refresh token is good once: it gives the next one, and an older one ends them all. Somebody with a second factor sends its `code` too.
         */
        post: operations["postAuthToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/token/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End tokens
         * @description Ends the family of a refresh token, its access tokens included. A token that is not known is answered alike.
         */
        post: operations["postAuthTokenRevoke"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/two-factor/backup-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new backup codes
         * @description Earlier ones are void.
         */
        post: operations["postAuthTwoFactorBackupCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/two-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Switch the second factor on
         * @description You are signed out everywhere else.
         */
        post: operations["postAuthTwoFactorConfirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/two-factor/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Switch the second factor off */
        post: operations["postAuthTwoFactorDisable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/two-factor/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set an authenticator app up
         * @description It counts once a code of it was confirmed.
         */
        post: operations["postAuthTwoFactorStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/auth/verify-email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm an e-mail address and sign in
         * @description The link works once. The tenant that was signed up for, or the invitation, comes with it.
         */
        post: operations["postAuthVerifyEmail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List bots */
        get: operations["getBots"];
        put?: never;
        /** Create a bot */
        post: operations["postBots"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/bots/{botId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a bot */
        get: operations["getBotsBotId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a bot's name or draft
         * @description A draft is replaced whole: what it leaves out goes back to its default.
         */
        patch: operations["patchBotsBotId"];
        trace?: never;
    };
    "/v1/bots/{botId}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publish the draft */
        post: operations["postBotsBotIdPublish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/conversations/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a conversation again */
        get: operations["getChatConversationsConversationId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/left-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a message for a person */
        post: operations["postChatLeftMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/messages/{messageId}/citations/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Open a citation */
        get: operations["getChatMessagesMessageIdCitationsNumber"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start a visitor session
         * @description Exchanges a bot's public id for a session token that is bound to the page's origin.
         */
        post: operations["postChatSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/turns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask a question
         * @description Streams the answer. The same `clientId` is never answered twice: asking again follows the same turn.
         */
        post: operations["postChatTurns"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/turns/{turnId}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Follow a turn
         * @description Resumes after `Last-Event-ID`. `turn.started` begins the turn anew when the live events are gone.
         */
        get: operations["getChatTurnsTurnIdEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/chat/turns/{turnId}/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a turn
         * @description What was said so far is kept.
         */
        post: operations["postChatTurnsTurnIdStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List conversations */
        get: operations["getConversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/conversations/{conversationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a conversation */
        get: operations["getConversationsConversationId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List domains
         * @description All at once, each with the DNS record that proves it.
         */
        get: operations["getDomains"];
        put?: never;
        /**
         * Add a domain
         * @description Answered with the DNS record to make; the domain does nothing before it is verified.
         */
        post: operations["postDomains"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains/{domainId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a domain */
        delete: operations["deleteDomainsDomainId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/domains/{domainId}/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Verify a domain
         * @description Looks for the DNS record now. Afterwards it is looked for every day.
         */
        post: operations["postDomainsDomainIdVerify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List invitations */
        get: operations["getInvitations"];
        put?: never;
        /**
         * Invite somebody
         * @description By mail, for seven days, with a role that you may give. Only owners invite owners.
         */
        post: operations["postInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw an invitation */
        delete: operations["deleteInvitationsInvitationId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/invitations/{invitationId}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send an invitation again
         * @description With a new link; the one sent before opens nothing any more.
         */
        post: operations["postInvitationsInvitationIdResend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/left-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List messages left by visitors */
        get: operations["getLeftMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List members */
        get: operations["getMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/members/{memberId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Remove a member */
        delete: operations["deleteMembersMemberId"];
        options?: never;
        head?: never;
        /**
         * Give a member another role
         * @description Nobody gives or takes more than they may do themselves, and only owners make or unmake owners.
         */
        patch: operations["patchMembersMemberId"];
        trace?: never;
    };
    "/v1/members/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a tenant
         * @description Also while it is suspended. The last owner hands the tenant over or closes it instead.
         */
        post: operations["postMembersLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/model-connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List connections to model providers
         * @description All of them, oldest first. Of a key, its last four characters are shown.
         */
        get: operations["getModelConnections"];
        put?: never;
        /**
         * Connect a model provider
         * @description The key is kept sealed and is never shown again.
         */
        post: operations["postModelConnections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/model-connections/{modelConnectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a connection */
        get: operations["getModelConnectionsModelConnectionId"];
        put?: never;
        post?: never;
        /**
         * Remove a connection and its key
         * @description Bots that name it go on with their fallback models.
         */
        delete: operations["deleteModelConnectionsModelConnectionId"];
        options?: never;
        head?: never;
        /**
         * Change a connection
         * @description What is left out stays. A new address wants the key again. The next answers follow it within seconds.
         */
        patch: operations["patchModelConnectionsModelConnectionId"];
        trace?: never;
    };
    "/v1/model-connections/{modelConnectionId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a connection
         * @description Asks the provider for its list of models, which costs nothing, and gives the list or says what is wrong.
         */
        post: operations["postModelConnectionsModelConnectionIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List what operators did */
        get: operations["getOperatorAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** See how the installation is */
        get: operations["getOperatorHealth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List mails
         * @description Of the whole installation, the latest first, without what they say.
         */
        get: operations["getOperatorMails"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/mails/{mailId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a mail
         * @description What it says is shown where there is no mail server and somebody has to pass it on, and reading it is written into the logs. A mail whose link opens an account that exists is read at the command line of the machine alone.
         */
        get: operations["getOperatorMailsMailId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/mails/{mailId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Try a mail again that was given up */
        post: operations["postOperatorMailsMailIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the system settings */
        get: operations["getOperatorSettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change the system settings */
        patch: operations["patchOperatorSettings"];
        trace?: never;
    };
    "/v1/operator/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tenants
         * @description The newest first, with what each used since the beginning of the calendar month (UTC).
         */
        get: operations["getOperatorTenants"];
        put?: never;
        /**
         * Create a tenant and invite its owner
         * @description With a first bot. The owner gets a mail, and needs nothing more than its link.
         */
        post: operations["postOperatorTenants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/tenants/{tenantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a tenant
         * @description How it stands, what it used this month, and what went wrong there: counted, without a word of what it knows or says.
         */
        get: operations["getOperatorTenantsTenantId"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Put a tenant on another plan */
        patch: operations["patchOperatorTenantsTenantId"];
        trace?: never;
    };
    "/v1/operator/tenants/{tenantId}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a tenant
         * @description The reason is written to its owners and into its audit log.
         */
        post: operations["postOperatorTenantsTenantIdClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/tenants/{tenantId}/enter": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter a tenant that let support in
         * @description For eight hours at most. It stands in the tenant’s audit log, and its owners get a mail.
         */
        post: operations["postOperatorTenantsTenantIdEnter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/tenants/{tenantId}/leave": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave a tenant */
        post: operations["postOperatorTenantsTenantIdLeave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/tenants/{tenantId}/owner-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite the first owner of a tenant again
         * @description While it has no members. The link sent before opens nothing any more.
         */
        post: operations["postOperatorTenantsTenantIdOwnerInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/tenants/{tenantId}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a tenant active again
         * @description The reason is written to its owners and into its audit log.
         */
        post: operations["postOperatorTenantsTenantIdResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/operator/tenants/{tenantId}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Suspend a tenant
         * @description The reason is written to its owners and into its audit log.
         */
        post: operations["postOperatorTenantsTenantIdSuspend"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List roles
         * @description The built-in roles and your own, all at once, with what each may do.
         */
        get: operations["getRoles"];
        put?: never;
        /**
         * Create a role
         * @description Out of permissions that you have yourself.
         */
        post: operations["postRoles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/roles/{roleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a role that nobody has */
        delete: operations["deleteRolesRoleId"];
        options?: never;
        head?: never;
        /** Change a role of your own */
        patch: operations["patchRolesRoleId"];
        trace?: never;
    };
    "/v1/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Search the knowledge
         * @description Finds what a bot would answer from, and says why: which words of the question met each passage, and where. With `history`, the question is understood as a follow-up.
         */
        post: operations["postSearch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List search rules */
        get: operations["getSearchRules"];
        put?: never;
        /**
         * Pin or exclude a passage or a document for a question
         * @description It takes effect with the next question that is the same, in other words or order perhaps. What is pinned comes first and is answered from, what is excluded is not found. A rule goes with its document.
         */
        post: operations["postSearchRules"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/search-rules/{searchRuleId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a search rule back */
        delete: operations["deleteSearchRulesSearchRuleId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List sources */
        get: operations["getSources"];
        put?: never;
        /**
         * Add a text
         * @description Answered as soon as the text is stored; it can be searched once its status is `ready`.
         */
        post: operations["postSources"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{sourceId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a source */
        get: operations["getSourcesSourceId"];
        put?: never;
        post?: never;
        /**
         * Remove a source
         * @description Its answers are gone at once.
         */
        delete: operations["deleteSourcesSourceId"];
        options?: never;
        head?: never;
        /**
         * Change a source
         * @description Its name, labels, the bots it serves, how long its content is good for, and whether it is searched. Takes effect at once.
         */
        patch: operations["patchSourcesSourceId"];
        trace?: never;
    };
    "/v1/sources/{sourceId}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a curated answer
         * @description For a source of kind `qa`. It is given word for word when a question is asked that it was written for.
         */
        post: operations["postSourcesSourceIdAnswers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{sourceId}/answers/{documentId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a curated answer */
        put: operations["putSourcesSourceIdAnswersDocumentId"];
        post?: never;
        /** Remove a curated answer */
        delete: operations["deleteSourcesSourceIdAnswersDocumentId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{sourceId}/chunks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the chunks of a source, as a bot sees them */
        get: operations["getSourcesSourceIdChunks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{sourceId}/crawl": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how a site is crawled
         * @description Its settings, how far it is, how many addresses came to what, and how much of the sitemap was reached.
         */
        get: operations["getSourcesSourceIdCrawl"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change how a site is crawled
         * @description Counts from the next page on. Pages that are left out now leave the index with the next run.
         */
        patch: operations["patchSourcesSourceIdCrawl"];
        trace?: never;
    };
    "/v1/sources/{sourceId}/crawl/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the ledger of a crawl
         * @description Every address that was met, with what became of it.
         */
        get: operations["getSourcesSourceIdCrawlPages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{sourceId}/crawl/pages/{crawlPageId}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Fetch one page again
         * @description Also of a crawl that is stopped.
         */
        post: operations["postSourcesSourceIdCrawlPagesCrawlPageIdRetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{sourceId}/crawl/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Go on with a crawl
         * @description Where it was stopped.
         */
        post: operations["postSourcesSourceIdCrawlResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{sourceId}/crawl/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Crawl a site anew
         * @description Every page is asked for again; one that has not changed is left as it is. Refused while a crawl is under way.
         */
        post: operations["postSourcesSourceIdCrawlStart"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{sourceId}/crawl/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Stop a crawl
         * @description After the page under way. What was read stays and is answered from.
         */
        post: operations["postSourcesSourceIdCrawlStop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{sourceId}/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the documents of a source */
        get: operations["getSourcesSourceIdDocuments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{sourceId}/documents/{externalId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Add or replace a document by your own id
         * @description For a source of kind `pushed`. The same content again changes nothing, so it can be sent as often as you like.
         */
        put: operations["putSourcesSourceIdDocumentsExternalId"];
        post?: never;
        /**
         * Remove a document by your own id
         * @description Its answers are gone at once.
         */
        delete: operations["deleteSourcesSourceIdDocumentsExternalId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/{sourceId}/reindex": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take a source in anew
         * @description Its file is read again. It is answered from meanwhile as it was.
         */
        post: operations["postSourcesSourceIdReindex"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/collections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a source that is filled document by document
         * @description Of kind `qa` it takes curated answers, of kind `pushed` documents that another system keeps up to date.
         */
        post: operations["postSourcesCollections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Watch sources
         * @description Tells of each source that is added or changes, as it happens. Read the list after the stream has opened.
         */
        get: operations["getSourcesEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/files": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a file
         * @description The body is the file: PDF, Word, PowerPoint, Excel, CSV, HTML, Markdown, plain text, JSON, EPUB, or a ZIP of these. Its content says what it is. Answered as soon as it is kept; it is then read and indexed, and what is wrong with it shows as its `failure`.
         */
        post: operations["postSourcesFiles"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/labels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the labels of sources */
        get: operations["getSourcesLabels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/pages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a web page
         * @description Fetches the page once, as it is now: HTML, plain text or PDF. Addresses inside a private network are refused.
         */
        post: operations["postSourcesPages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sources/sites": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Add a web site
         * @description One page, the pages of a sitemap, or all that links lead to. Pages are fetched one by one, as its robots.txt allows; what became of each stands in the ledger. Addresses inside a private network are never asked for.
         */
        post: operations["postSourcesSites"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sso-connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List connections to identity providers */
        get: operations["getSsoConnections"];
        put?: never;
        /**
         * Add a connection
         * @description A kind and a name are enough to begin with: providers ask for the addresses of the answer first.
         */
        post: operations["postSsoConnections"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sso-connections/{connectionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read a connection */
        get: operations["getSsoConnectionsConnectionId"];
        put?: never;
        post?: never;
        /** Remove a connection */
        delete: operations["deleteSsoConnectionsConnectionId"];
        options?: never;
        head?: never;
        /**
         * Change a connection
         * @description What is left out stays as it is. A client secret is never shown again.
         */
        patch: operations["patchSsoConnectionsConnectionId"];
        trace?: never;
    };
    "/v1/sso-connections/{connectionId}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a connection
         * @description Asks the provider for what it publishes and says what would keep people out. Nobody is signed in.
         */
        post: operations["postSsoConnectionsConnectionIdTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/sso-policy": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read whether single sign-on is required */
        get: operations["getSsoPolicy"];
        /**
         * Require single sign-on, or stop requiring it
         * @description Other sessions of members open the tenant no longer. Owners who proved a second factor, and API keys, still do.
         */
        put: operations["putSsoPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List when support was let in */
        get: operations["getSupportGrants"];
        put?: never;
        /**
         * Let support in for a while
         * @description For an hour up to seven days, a day by default. Support then sees what the tenant knows and says, and changes it only with `write`; members, roles, keys and security stay closed. Each time somebody comes in, the owners get a mail and the audit log a line.
         */
        post: operations["postSupportGrants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/support-grants/{supportGrantId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Take the leave back
         * @description Whoever is inside is out within seconds.
         */
        delete: operations["deleteSupportGrantsSupportGrantId"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read your tenant */
        get: operations["getTenant"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change your tenant */
        patch: operations["patchTenant"];
        trace?: never;
    };
    "/v1/tenant/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close a tenant
         * @description Only its owner can, in person, by typing its name. Bots stop answering within seconds. The operator can open it again for thirty days.
         */
        post: operations["postTenantClose"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenant/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the logo */
        get: operations["getTenantLogo"];
        /**
         * Set the logo
         * @description The body is the picture: PNG, JPEG or WebP, up to 256 KiB and 4,096 pixels a side.
         */
        put: operations["putTenantLogo"];
        post?: never;
        /** Remove the logo */
        delete: operations["deleteTenantLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenant/transfer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Hand a tenant over to another member
         * @description Only its owner can, in person and with a second factor proved a short while ago, when there is one.
         */
        post: operations["postTenantTransfer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/tenants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a tenant of your own
         * @description With you as its owner, and a first bot that can be asked.
         */
        post: operations["postTenants"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/turns/{turnId}/trace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Read the trace of a turn */
        get: operations["getTurnsTurnIdTrace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** List the usage ledger */
        get: operations["getUsageEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/v1/usage/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Sum the usage of a period
         * @description From the beginning of the calendar month (UTC) until now, unless `from` and `to` say otherwise.
         */
        get: operations["getUsageSummary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        __schema0: unknown;
        __schema1: unknown;
        AcceptedInvitation: {
            /** @example mem_01h455vb4pex5vsknk084sn02q */
            memberId: string;
            /** @example ten_01h455vb4pex5vsknk084sn02q */
            tenantId: string;
            tenantName: string;
            tenantSlug: string;
        };
        ApiKey: {
            botIds: string[] | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: string | null;
            expiresAt: string | null;
            /** @example key_01h455vb4pex5vsknk084sn02q */
            id: string;
            lastUsedAt: string | null;
            name: string;
            permissions: ("tenant.read" | "tenant.write" | "tenant.transfer" | "members.read" | "members.write" | "roles.write" | "keys.read" | "keys.write" | "security.read" | "security.write" | "support.read" | "support.write" | "audit.read" | "bots.read" | "bots.write" | "models.read" | "models.write" | "knowledge.read" | "knowledge.write" | "conversations.read" | "contacts.read" | "usage.read")[];
            previous: {
                /** Format: date-time */
                expiresAt: string;
                lastUsedAt: string | null;
            } | null;
        };
        AuditEntry: {
            action: string;
            actor: {
                id: string | null;
                /** @enum {string} */
                kind: "member" | "api_key" | "operator" | "system";
                label: string;
            };
            after: {
                [key: string]: components["schemas"]["__schema0"];
            } | null;
            before: {
                [key: string]: components["schemas"]["__schema0"];
            } | null;
            /** @example aud_01h455vb4pex5vsknk084sn02q */
            id: string;
            ipAddress: string | null;
            /** Format: date-time */
            occurredAt: string;
            requestId: string | null;
            target: {
                id: string;
                kind: string;
            } | null;
            userAgent: string | null;
        };
        BackupCodes: {
            backupCodes: string[];
        };
        Bot: {
            /** Format: date-time */
            createdAt: string;
            draft: components["schemas"]["BotConfig"];
            /** @example bot_01h455vb4pex5vsknk084sn02q */
            id: string;
            name: string;
            published: components["schemas"]["BotVersion"] | null;
            /** Format: date-time */
            updatedAt: string;
        };
        BotConfig: {
            /**
             * @default [
             *       "same-origin"
             *     ]
             */
            allowedOrigins: string[];
            /**
             * @default [
             *       {
             *         "modelConnectionId": null,
             *         "model": "extractive"
             *       }
             *     ]
             */
            fallbackModels: {
                model: string;
                /** @default null */
                modelConnectionId: string | null;
            }[];
            /** @default I don't have that in what I know. */
            fallbackText: string;
            /** @default Hi! Ask me anything. */
            greeting: string;
            /** @default  */
            instructions: string;
            /** @default 800 */
            maxOutputTokens: number;
            /** @default default */
            model: string;
            /** @default null */
            modelConnectionId: string | null;
            /** @default null */
            reasoningEffort: ("none" | "low" | "medium" | "high") | null;
            /** @default [] */
            stop: string[];
            /** @default [] */
            suggestedQuestions: string[];
            /** @default null */
            temperature: number | null;
            /** @default null */
            topP: number | null;
        };
        BotConfigInput: {
            /**
             * @default [
             *       "same-origin"
             *     ]
             */
            allowedOrigins?: string[];
            /**
             * @default [
             *       {
             *         "modelConnectionId": null,
             *         "model": "extractive"
             *       }
             *     ]
             */
            fallbackModels?: {
                model: string;
                /** @default null */
                modelConnectionId?: string | null;
            }[];
            /** @default I don't have that in what I know. */
            fallbackText?: string;
            /** @default Hi! Ask me anything. */
            greeting?: string;
            /** @default  */
            instructions?: string;
            /** @default 800 */
            maxOutputTokens?: number;
            /** @default default */
            model?: string;
            /** @default null */
            modelConnectionId?: string | null;
            /** @default null */
            reasoningEffort?: ("none" | "low" | "medium" | "high") | null;
            /** @default [] */
            stop?: string[];
            /** @default [] */
            suggestedQuestions?: string[];
            /** @default null */
            temperature?: number | null;
            /** @default null */
            topP?: number | null;
        };
        BotVersion: {
            config: components["schemas"]["BotConfig"];
            /** @example ver_01h455vb4pex5vsknk084sn02q */
            id: string;
            number: number;
            /** Format: date-time */
            publishedAt: string;
        };
        ChatHistory: {
            /** @example cnv_01h455vb4pex5vsknk084sn02q */
            conversationId: string;
            messages: components["schemas"]["ChatMessage"][];
            runningTurnId: string | null;
        };
        ChatMessage: {
            /** @enum {string} */
            author: "contact" | "bot";
            citations: components["schemas"]["Citation"][];
            /** Format: date-time */
            createdAt: string;
            grounded: boolean | null;
            /** @example msg_01h455vb4pex5vsknk084sn02q */
            id: string;
            interruptReason: ("stopped" | "disconnected" | "restarted" | "shutdown" | "time_limit" | "model_failed") | null;
            offers: "leave_message"[];
            outcome: ("answered" | "declined" | "greeted") | null;
            text: string;
            /** @example trn_01h455vb4pex5vsknk084sn02q */
            turnId: string;
        };
        ChatSession: {
            bot: {
                greeting: string;
                /** @example bot_01h455vb4pex5vsknk084sn02q */
                id: string;
                name: string;
                suggestedQuestions: string[];
            };
            /** Format: date-time */
            expiresAt: string;
            sessionToken: string;
            visitorToken: string;
        };
        Chunk: {
            /** @example doc_01h455vb4pex5vsknk084sn02q */
            documentId: string;
            documentTitle: string;
            headingPath: string[];
            /** @example chk_01h455vb4pex5vsknk084sn02q */
            id: string;
            language: string | null;
            ordinal: number;
            page: number | null;
            text: string;
        };
        Citation: {
            /** Format: date-time */
            asOf?: string;
            documentTitle: string;
            headingPath: string[];
            number: number;
            page?: number;
            quote: string;
            /** Format: uri */
            url?: string;
        };
        CitedPassage: {
            citation: components["schemas"]["Citation"];
            end: number;
            start: number;
            text: string;
        };
        ConnectedIdentity: {
            /** Format: date-time */
            connectedAt: string;
            /** @example sim_01h455vb4pex5vsknk084sn02q */
            id: string;
            label: string | null;
            /** @enum {string} */
            provider: "google" | "microsoft" | "github";
        };
        Conversation: {
            /** @example bot_01h455vb4pex5vsknk084sn02q */
            botId: string;
            /** @example con_01h455vb4pex5vsknk084sn02q */
            contactId: string;
            /** @example cnv_01h455vb4pex5vsknk084sn02q */
            id: string;
            /** Format: date-time */
            lastTurnAt: string;
            /** Format: date-time */
            startedAt: string;
            turnCount: number;
        };
        ConversationDetail: {
            /** @example bot_01h455vb4pex5vsknk084sn02q */
            botId: string;
            /** @example con_01h455vb4pex5vsknk084sn02q */
            contactId: string;
            /** @example cnv_01h455vb4pex5vsknk084sn02q */
            id: string;
            /** Format: date-time */
            lastTurnAt: string;
            messages: components["schemas"]["ChatMessage"][];
            /** Format: date-time */
            startedAt: string;
            turnCount: number;
        };
        Crawl: {
            counts: {
                [key: string]: number;
            };
            coverage: {
                listed: number;
                missed: number;
                reached: number;
                unlisted: number;
            } | null;
            exclude: string[];
            finishedAt: string | null;
            held: number;
            hosts: string[];
            include: string[];
            maxDepth: number;
            maxPages: number;
            nextRunAt: string | null;
            overflow: number;
            run: number;
            /** @enum {string} */
            schedule: "never" | "daily" | "weekly" | "monthly";
            /** @enum {string} */
            scope: "page" | "sitemap" | "site";
            /** @example src_01h455vb4pex5vsknk084sn02q */
            sourceId: string;
            /** Format: date-time */
            startedAt: string;
            /** @enum {string} */
            state: "running" | "stopped" | "finished";
            url: string;
        };
        CrawlPage: {
            attempts: number;
            byteSize: number | null;
            depth: number;
            durationMs: number | null;
            fetchedAt: string | null;
            foundOn: string | null;
            held: boolean;
            /** @example cpg_01h455vb4pex5vsknk084sn02q */
            id: string;
            inSitemap: boolean;
            /** @enum {string} */
            kind: "page" | "sitemap";
            leadsTo: string | null;
            /** @enum {string} */
            outcome: "queued" | "fetched" | "unchanged" | "duplicate" | "robots" | "excluded" | "not_html" | "empty" | "too_big" | "limit" | "gone" | "error";
            reason: string | null;
            status: number | null;
            title: string | null;
            tryAt: string | null;
            url: string;
        };
        CreatedTenant: {
            /** @example bot_01h455vb4pex5vsknk084sn02q */
            botId: string;
            /** @example mem_01h455vb4pex5vsknk084sn02q */
            memberId: string;
            tenant: components["schemas"]["Tenant"];
        };
        CurrentSession: {
            operator: boolean;
            person: components["schemas"]["Person"];
            secondFactorAt: string | null;
            /** Format: date-time */
            signedInAt: string;
            tenants: components["schemas"]["PersonTenant"][];
            visits: components["schemas"]["SupportVisit"][];
        };
        Document: {
            answer: string | null;
            byteSize: number;
            chunkCount: number;
            externalId: string;
            failure: {
                code: string;
                details: {
                    [key: string]: unknown;
                };
                mend: string;
                title: string;
            } | null;
            format: ("text" | "markdown" | "html" | "pdf" | "docx" | "pptx" | "xlsx" | "csv" | "json" | "epub") | null;
            /** @example doc_01h455vb4pex5vsknk084sn02q */
            id: string;
            language: string | null;
            questions: string[];
            /** @enum {string} */
            status: "queued" | "ready" | "failed";
            title: string;
            /** Format: date-time */
            updatedAt: string;
            url: string | null;
        };
        Domain: {
            checkedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            domain: string;
            failedChecks: number;
            /** @example dom_01h455vb4pex5vsknk084sn02q */
            id: string;
            /** @enum {string} */
            purpose: "sso" | "host";
            record: {
                name: string;
                /** @constant */
                type: "TXT";
                value: string;
            };
            verifiedAt: string | null;
        };
        Health: {
            /** @constant */
            status: "ok";
        };
        InstallationHealth: {
            databaseBytes: number;
            databaseVersion: string;
            disk: {
                freeBytes: number;
                totalBytes: number;
            } | null;
            /** @enum {string} */
            engine: "pglite" | "postgres";
            /** @enum {string} */
            mailDelivery: "smtp" | "outbox";
            mails: {
                failed: number;
                oldestQueuedAt: string | null;
                queued: number;
            };
            migrations: {
                applied: number;
                latest: string | null;
                latestAt: string | null;
            };
            queues: {
                dead: number;
                job: string;
                running: number;
                waiting: number;
            }[];
            /** @enum {string} */
            sharing: "memory" | "valkey";
            unclaimedJobs: string[];
            version: string;
        };
        Invitation: {
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** Format: date-time */
            expiresAt: string;
            /** @example inv_01h455vb4pex5vsknk084sn02q */
            id: string;
            invitedBy: {
                /** @example mem_01h455vb4pex5vsknk084sn02q */
                id: string;
                name: string;
            } | null;
            role: ("owner" | "admin" | "editor" | "agent" | "viewer") | string;
            roleName: string;
            /** @enum {string} */
            status: "open" | "accepted" | "revoked" | "expired";
        };
        InvitationLook: {
            roleName: string;
            tenantName: string;
        };
        JsonWebKeySet: {
            keys: {
                /** @constant */
                alg: "EdDSA";
                crv: string;
                kid: string;
                kty: string;
                /** @constant */
                use: "sig";
                x: string;
            }[];
        };
        LeftMessage: {
            /** @example con_01h455vb4pex5vsknk084sn02q */
            contactId: string;
            conversationId: string | null;
            /** Format: date-time */
            createdAt: string;
            email: string;
            /** @example lmg_01h455vb4pex5vsknk084sn02q */
            id: string;
            name: string | null;
            text: string;
        };
        Member: {
            email: string;
            /** @example mem_01h455vb4pex5vsknk084sn02q */
            id: string;
            image: string | null;
            lastSeenAt: string | null;
            /** Format: date-time */
            memberSince: string;
            name: string;
            /** @example per_01h455vb4pex5vsknk084sn02q */
            personId: string;
            role: ("owner" | "admin" | "editor" | "agent" | "viewer") | string;
            roleName: string;
            twoFactorEnabled: boolean;
        };
        ModelConnection: {
            baseUrl: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @example mcn_01h455vb4pex5vsknk084sn02q */
            id: string;
            keyHint: string | null;
            name: string;
            prices: {
                [key: string]: {
                    cachedInput?: string;
                    cacheWrite?: string;
                    input: string;
                    output: string;
                };
            };
            /** @enum {string} */
            provider: "openai" | "anthropic" | "openai-compatible";
            /** Format: date-time */
            updatedAt: string;
        };
        ModelConnectionList: {
            items: components["schemas"]["ModelConnection"][];
        };
        ModelConnectionTest: {
            fault: {
                /** @enum {string} */
                code: "key_refused" | "not_found" | "rate_limited" | "out_of_credit" | "address_not_allowed" | "name_unknown" | "certificate" | "no_connection" | "timeout" | "not_a_model_server" | "provider_fault";
                said: string;
            } | null;
            models: string[] | null;
            ok: boolean;
        };
        OperatorAuditEntry: {
            action: string;
            actor: {
                label: string;
                personId: string | null;
            };
            after: {
                [key: string]: components["schemas"]["__schema1"];
            } | null;
            before: {
                [key: string]: components["schemas"]["__schema0"];
            } | null;
            /** @example opa_01h455vb4pex5vsknk084sn02q */
            id: string;
            ipAddress: string | null;
            /** Format: date-time */
            occurredAt: string;
            requestId: string | null;
            target: {
                id: string;
                kind: string;
            } | null;
            userAgent: string | null;
        };
        OperatorMail: {
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            failure: string | null;
            /** @example mal_01h455vb4pex5vsknk084sn02q */
            id: string;
            kind: string;
            nextAttemptAt: string | null;
            sentAt: string | null;
            /** @enum {string} */
            status: "queued" | "sent" | "stored" | "failed";
            subject: string;
            tenantId: string | null;
            to: string;
        };
        OperatorMailDetail: {
            attempts: number;
            /** Format: date-time */
            createdAt: string;
            failure: string | null;
            /** @example mal_01h455vb4pex5vsknk084sn02q */
            id: string;
            kind: string;
            nextAttemptAt: string | null;
            sentAt: string | null;
            /** @enum {string} */
            status: "queued" | "sent" | "stored" | "failed";
            subject: string;
            tenantId: string | null;
            text: string | null;
            to: string;
            withheld: ("sent" | "deliverable" | "opens_account") | null;
        };
        OperatorTenant: {
            closedAt: string | null;
            conversations: number;
            /** Format: date-time */
            createdAt: string;
            /** @example ten_01h455vb4pex5vsknk084sn02q */
            id: string;
            lastTurnAt: string | null;
            members: number;
            name: string;
            /** @enum {string} */
            plan: "free" | "starter" | "professional" | "enterprise";
            settings: {
                /** @default  */
                dataRegion: string;
                /** @default default */
                defaultModel: string;
                /** @default en */
                locale: string;
                /** @default null */
                retentionDays: number | null;
                /** @default UTC */
                timeZone: string;
            };
            slug: string;
            ssoRequired: boolean;
            /** @enum {string} */
            status: "active" | "suspended" | "closed";
            statusReason: string | null;
        };
        OperatorTenantDetail: {
            closedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            health: components["schemas"]["TenantHealth"];
            /** @example ten_01h455vb4pex5vsknk084sn02q */
            id: string;
            name: string;
            /** @enum {string} */
            plan: "free" | "starter" | "professional" | "enterprise";
            settings: {
                /** @default  */
                dataRegion: string;
                /** @default default */
                defaultModel: string;
                /** @default en */
                locale: string;
                /** @default null */
                retentionDays: number | null;
                /** @default UTC */
                timeZone: string;
            };
            slug: string;
            ssoRequired: boolean;
            /** @enum {string} */
            status: "active" | "suspended" | "closed";
            statusReason: string | null;
            supportGrant: {
                /** @enum {string} */
                access: "read" | "write";
                /** Format: date-time */
                expiresAt: string;
                /** @example sup_01h455vb4pex5vsknk084sn02q */
                id: string;
                reason: string;
            } | null;
            usage: components["schemas"]["TenantUsage"];
        };
        Passage: {
            asOf: string | null;
            /** @example chk_01h455vb4pex5vsknk084sn02q */
            chunkId: string;
            /** @example doc_01h455vb4pex5vsknk084sn02q */
            documentId: string;
            documentTitle: string;
            headingPath: string[];
            highlights: {
                end: number;
                start: number;
            }[];
            page: number | null;
            reasons: ({
                corrected: string | null;
                earlier: boolean;
                /** @constant */
                kind: "word";
                places: ("title" | "headings" | "text")[];
                text: string;
                word: string;
            } | {
                /** @constant */
                kind: "likeness";
                text: string;
            } | {
                /** @constant */
                kind: "pinned";
                question: string;
                /** @example srl_01h455vb4pex5vsknk084sn02q */
                searchRuleId: string;
                text: string;
            } | {
                /** @constant */
                kind: "curated";
                question: string;
                text: string;
            } | {
                /** Format: date-time */
                asOf: string;
                /** @constant */
                kind: "stale";
                text: string;
            })[];
            score: number;
            /** @example src_01h455vb4pex5vsknk084sn02q */
            sourceId: string;
            text: string;
            url: string | null;
        };
        Passkey: {
            /** Format: date-time */
            createdAt: string;
            /** @example psk_01h455vb4pex5vsknk084sn02q */
            id: string;
            name: string | null;
            synced: boolean;
        };
        Person: {
            email: string;
            hasPassword: boolean;
            /** @example per_01h455vb4pex5vsknk084sn02q */
            id: string;
            locale: string | null;
            name: string;
            twoFactorEnabled: boolean;
        };
        PersonTenant: {
            /** @example ten_01h455vb4pex5vsknk084sn02q */
            id: string;
            /** @example mem_01h455vb4pex5vsknk084sn02q */
            memberId: string;
            name: string;
            permissions: ("tenant.read" | "tenant.write" | "tenant.transfer" | "members.read" | "members.write" | "roles.write" | "keys.read" | "keys.write" | "security.read" | "security.write" | "support.read" | "support.write" | "audit.read" | "bots.read" | "bots.write" | "models.read" | "models.write" | "knowledge.read" | "knowledge.write" | "conversations.read" | "contacts.read" | "usage.read")[];
            /** @enum {string} */
            role: "owner" | "admin" | "editor" | "agent" | "viewer" | "custom";
            slug: string;
            /** @enum {string} */
            status: "active" | "suspended" | "closed";
        };
        Problem: {
            /** @enum {string} */
            code: "invalid_request" | "malformed_json" | "malformed_http" | "sso_failed" | "sso_expired" | "tenant_required" | "unauthenticated" | "invalid_credentials" | "sign_in_expired" | "session_expired" | "forbidden" | "email_not_verified" | "fresh_sign_in_required" | "origin_not_allowed" | "https_required" | "cross_site_request" | "sso_required" | "sso_session_elsewhere" | "sso_not_invited" | "sso_email_not_covered" | "social_email_unverified" | "tenant_suspended" | "tenant_closed" | "second_factor_required" | "self_service_off" | "sign_up_domain" | "invitation_for_another" | "support_not_granted" | "plan_limit_reached" | "plan_feature_missing" | "limit_reached" | "not_found" | "method_not_allowed" | "request_timeout" | "already_exists" | "conflict" | "in_use" | "link_required" | "sso_identity_taken" | "sso_incomplete" | "sso_needs_address" | "last_sign_in_method" | "last_owner" | "already_owner" | "already_member" | "invitation_answered" | "second_factor_exists" | "second_factor_missing" | "turn_in_progress" | "bot_not_published" | "closed_for_good" | "domain_reserved" | "domain_taken" | "domain_unverified" | "duplicate_source" | "source_kind" | "site_unread" | "document_limit" | "archive_unsafe" | "image_too_large" | "payload_too_large" | "uri_too_long" | "unsupported_media_type" | "document_type_unsupported" | "link_invalid" | "password_rejected" | "wrong_password" | "wrong_code" | "passkey_rejected" | "document_type_mismatch" | "document_empty" | "document_encrypted" | "document_unreadable" | "address_not_allowed" | "response_too_large" | "rate_limited" | "headers_too_large" | "internal" | "secret_unreadable" | "fetch_failed" | "sso_unavailable" | "model_rejected" | "model_unavailable" | "model_rate_limited" | "unavailable" | "fetch_timeout" | "model_timeout" | "storage_full";
            details?: {
                [key: string]: unknown;
            };
            instance?: string;
            /** @description Quote this when you ask for help. */
            requestId: string;
            status: number;
            /** @description What happened, in plain words. */
            title: string;
            /** @description A link to the description of the code. */
            type: string;
        };
        Readiness: {
            checks: {
                [key: string]: "ok" | "failing";
            };
            /** @enum {string} */
            status: "ready" | "not_ready";
        };
        Role: {
            builtIn: boolean;
            description: string;
            memberCount: number;
            name: string;
            permissions: ("tenant.read" | "tenant.write" | "tenant.transfer" | "members.read" | "members.write" | "roles.write" | "keys.read" | "keys.write" | "security.read" | "security.write" | "support.read" | "support.write" | "audit.read" | "bots.read" | "bots.write" | "models.read" | "models.write" | "knowledge.read" | "knowledge.write" | "conversations.read" | "contacts.read" | "usage.read")[];
            role: ("owner" | "admin" | "editor" | "agent" | "viewer") | string;
        };
        SearchResult: {
            answerable: boolean;
            confidence: number;
            curated: {
                answer: string;
                /** @example chk_01h455vb4pex5vsknk084sn02q */
                chunkId: string;
                question: string;
            } | null;
            passages: components["schemas"]["Passage"][];
            rules: {
                /** @example srl_01h455vb4pex5vsknk084sn02q */
                id: string;
                /** @enum {string} */
                kind: "pin" | "exclude";
                question: string;
            }[];
            threshold: number;
            verdict: {
                /** @enum {string} */
                kind: "answers" | "answers_curated" | "answers_pinned" | "declines" | "nothing_to_search";
                text: string;
            };
        };
        SearchRule: {
            botId: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @example doc_01h455vb4pex5vsknk084sn02q */
            documentId: string;
            documentTitle: string;
            /** @example srl_01h455vb4pex5vsknk084sn02q */
            id: string;
            /** @enum {string} */
            kind: "pin" | "exclude";
            passageStart: string | null;
            question: string;
            /** @example src_01h455vb4pex5vsknk084sn02q */
            sourceId: string;
        };
        ShownApiKey: {
            botIds: string[] | null;
            /** Format: date-time */
            createdAt: string;
            createdBy: string | null;
            expiresAt: string | null;
            /** @example key_01h455vb4pex5vsknk084sn02q */
            id: string;
            lastUsedAt: string | null;
            name: string;
            permissions: ("tenant.read" | "tenant.write" | "tenant.transfer" | "members.read" | "members.write" | "roles.write" | "keys.read" | "keys.write" | "security.read" | "security.write" | "support.read" | "support.write" | "audit.read" | "bots.read" | "bots.write" | "models.read" | "models.write" | "knowledge.read" | "knowledge.write" | "conversations.read" | "contacts.read" | "usage.read")[];
            previous: {
                /** Format: date-time */
                expiresAt: string;
                lastUsedAt: string | null;
            } | null;
            /** @description Begins with `sk_parley_`. Shown this once. */
            token: string;
        };
        SignedInBrowser: {
            current: boolean;
            device: string | null;
            /** Format: date-time */
            expiresAt: string;
            id: string;
            ipAddress: string | null;
            /** @enum {string} */
            kind: "browser" | "client";
            /** Format: date-time */
            lastSeenAt: string;
            method: string;
            /** Format: date-time */
            signedInAt: string;
        };
        SignInOptions: {
            demo: boolean;
            /** @enum {string} */
            mailDelivery: "smtp" | "outbox";
            selfService: boolean;
            social: ("google" | "microsoft" | "github")[];
        };
        SignInResult: {
            /** @enum {string} */
            state: "signed_in" | "second_factor_required";
        };
        SocialStart: {
            redirectTo: string;
        };
        Source: {
            botIds: string[] | null;
            byteSize: number;
            chunkCount: number;
            /** Format: date-time */
            createdAt: string;
            documentCount: number;
            enabled: boolean;
            failedCount: number;
            failure: {
                code: string;
                details: {
                    [key: string]: unknown;
                };
                mend: string;
                title: string;
            } | null;
            format: ("text" | "markdown" | "html" | "pdf" | "docx" | "pptx" | "xlsx" | "csv" | "json" | "epub" | "zip") | null;
            /** Format: date-time */
            freshAt: string;
            /** @example src_01h455vb4pex5vsknk084sn02q */
            id: string;
            /** @enum {string} */
            kind: "file" | "text" | "page" | "qa" | "pushed" | "site";
            labels: string[];
            maxAgeDays: number | null;
            name: string;
            progress: {
                done: number;
                total: number | null;
            };
            searched: boolean;
            /** @enum {string} */
            status: "queued" | "reading" | "indexing" | "ready" | "failed";
            /** Format: date-time */
            updatedAt: string;
            url: string | null;
        };
        SourceEvent: {
            source: components["schemas"]["Source"];
            /** @constant */
            type: "source.changed";
        } | {
            /** @constant */
            type: "sources.removed";
        } | {
            code: string;
            retryable: boolean;
            status: number;
            title: string;
            /** @constant */
            type: "problem";
        };
        SsoConnection: {
            addresses: {
                acsUrl: string | null;
                entityId: string | null;
                redirectUrl: string | null;
            };
            /** Format: date-time */
            createdAt: string;
            defaultRole: ("admin" | "editor" | "agent" | "viewer") | null;
            domains: string[];
            enabled: boolean;
            /** @example sso_01h455vb4pex5vsknk084sn02q */
            id: string;
            idpInitiated: boolean;
            issuer: string | null;
            /** @enum {string} */
            kind: "oidc" | "saml";
            missing: ("issuer" | "clientId" | "clientSecret" | "signInUrl" | "certificates")[];
            name: string;
            oidc: {
                /**
                 * @default client_secret_basic
                 * @enum {string}
                 */
                clientAuthentication: "client_secret_basic" | "client_secret_post";
                /** @default null */
                clientId: string | null;
                /** @default email */
                emailClaim: string;
                hasClientSecret: boolean;
                /**
                 * @default [
                 *       "openid",
                 *       "email",
                 *       "profile"
                 *     ]
                 */
                scopes: string[];
            } | null;
            saml: {
                certificates: {
                    fingerprint: string;
                    pem: string;
                    subject: string;
                    /** Format: date-time */
                    validUntil: string;
                }[];
                /** @default null */
                emailAttribute: string | null;
                /** @default null */
                metadataUrl: string | null;
                /** @default null */
                signInUrl: string | null;
                /** @default null */
                subjectAttribute: string | null;
            } | null;
            /** Format: date-time */
            updatedAt: string;
        };
        SsoPolicy: {
            required: boolean;
        };
        SsoStart: {
            redirectTo: string | null;
        };
        SsoTest: {
            findings: {
                /** @enum {string} */
                code: "incomplete" | "domain_missing" | "provider_unreachable" | "issuer_differs" | "endpoint_insecure" | "code_flow_missing" | "authentication_method_missing" | "algorithm_missing" | "keys_missing" | "certificate_unreadable" | "certificate_expired" | "pkce_not_announced" | "email_claim_not_announced" | "certificate_expires_soon" | "certificates_differ" | "disabled";
                /** @enum {string} */
                severity: "error" | "warning";
                text: string;
            }[];
            ok: boolean;
        };
        StreamEvent: {
            conversationId: string;
            questionMessageId: string;
            turnId: string;
            /** @constant */
            type: "turn.started";
        } | {
            text: string;
            /** @constant */
            type: "answer.delta";
        } | {
            citation: components["schemas"]["Citation"];
            /** @constant */
            type: "answer.citation";
        } | {
            grounded: boolean;
            messageId: string;
            offers: "leave_message"[];
            /** @enum {string} */
            outcome: "answered" | "declined" | "greeted";
            /** @constant */
            type: "turn.completed";
        } | {
            messageId: string | null;
            /** @enum {string} */
            reason: "stopped" | "disconnected" | "restarted" | "shutdown" | "time_limit" | "model_failed";
            /** @constant */
            type: "turn.interrupted";
        } | {
            code: string;
            offers: "leave_message"[];
            retryable: boolean;
            title: string;
            /** @constant */
            type: "turn.failed";
        };
        SupportGrant: {
            /** @enum {string} */
            access: "read" | "write";
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            grantedBy: {
                /** @example mem_01h455vb4pex5vsknk084sn02q */
                id: string;
                name: string;
            } | null;
            /** @example sup_01h455vb4pex5vsknk084sn02q */
            id: string;
            lastVisit: {
                /** Format: date-time */
                enteredAt: string;
                inside: boolean;
                operator: string;
            } | null;
            reason: string;
            revokedAt: string | null;
            /** @enum {string} */
            status: "open" | "expired" | "revoked";
        };
        SupportVisit: {
            /** @enum {string} */
            access: "read" | "write";
            /** Format: date-time */
            expiresAt: string;
            /** @example ten_01h455vb4pex5vsknk084sn02q */
            id: string;
            name: string;
            permissions: ("tenant.read" | "tenant.write" | "tenant.transfer" | "members.read" | "members.write" | "roles.write" | "keys.read" | "keys.write" | "security.read" | "security.write" | "support.read" | "support.write" | "audit.read" | "bots.read" | "bots.write" | "models.read" | "models.write" | "knowledge.read" | "knowledge.write" | "conversations.read" | "contacts.read" | "usage.read")[];
            slug: string;
            /** @enum {string} */
            status: "active" | "suspended" | "closed";
        };
        SystemSettings: {
            /**
             * @default free
             * @enum {string}
             */
            defaultPlan: "free" | "starter" | "professional" | "enterprise";
            /** @default Parley */
            installationName: string;
            /** @default true */
            selfService: boolean;
            /** @default [] */
            signUpDomains: string[];
            /** @default null */
            supportEmail: string | null;
        };
        Tenant: {
            closedAt: string | null;
            /** Format: date-time */
            createdAt: string;
            /** @example ten_01h455vb4pex5vsknk084sn02q */
            id: string;
            name: string;
            /** @enum {string} */
            plan: "free" | "starter" | "professional" | "enterprise";
            settings: {
                /** @default  */
                dataRegion: string;
                /** @default default */
                defaultModel: string;
                /** @default en */
                locale: string;
                /** @default null */
                retentionDays: number | null;
                /** @default UTC */
                timeZone: string;
            };
            slug: string;
            ssoRequired: boolean;
            /** @enum {string} */
            status: "active" | "suspended" | "closed";
            statusReason: string | null;
        };
        TenantHealth: {
            deadJobs: number;
            failedMails: number;
            failedSources: number;
            lastTurnAt: string | null;
        };
        TenantUsage: {
            bots: number;
            callsOfUnknownCost: number;
            conversations: number;
            costUsd: string;
            inputTokens: number;
            members: number;
            modelCalls: number;
            outputTokens: number;
            publishedBots: number;
            /** Format: date-time */
            since: string;
            sources: number;
            storedBytes: number;
        };
        TokenPair: {
            accessToken: string;
            expiresIn: number;
            /** Format: date-time */
            refreshExpiresAt: string;
            refreshToken: string;
            /** @constant */
            tokenType: "Bearer";
        };
        Trace: {
            /** @example ver_01h455vb4pex5vsknk084sn02q */
            botVersionId: string;
            calls?: {
                costUsd: string | null;
                durationMs: number;
                failure: string | null;
                inputTokens: number | null;
                model: string;
                outputTokens: number | null;
                provider: string;
            }[];
            citationsDropped: number;
            citationsVerified: number;
            confidence: number;
            costUsd: string | null;
            curated?: {
                /** @example chk_01h455vb4pex5vsknk084sn02q */
                chunkId: string;
                question: string;
            } | null;
            failure: string | null;
            inputTokens: number | null;
            model: string | null;
            outputTokens: number | null;
            parameters: {
                [key: string]: unknown;
            };
            prompt: {
                messages: {
                    role: string;
                    text: string;
                }[];
                system: string;
            } | null;
            provider: string | null;
            question: string;
            retrieved: {
                /** @example chk_01h455vb4pex5vsknk084sn02q */
                chunkId: string;
                documentTitle: string;
                score: number;
            }[];
            /** @enum {string} */
            status: "running" | "completed" | "interrupted" | "failed";
            timings: {
                [key: string]: number;
            };
            /** @example trn_01h455vb4pex5vsknk084sn02q */
            turnId: string;
        };
        TwoFactorSetup: {
            backupCodes: string[];
            secret: string;
            uri: string;
        };
        UsageEvent: {
            botId: string | null;
            conversationId: string | null;
            costUsd: string | null;
            /** @example use_01h455vb4pex5vsknk084sn02q */
            id: string;
            inputTokens: number | null;
            /** @enum {string} */
            kind: "conversation.started" | "model.call" | "page.crawled";
            model: string | null;
            /** Format: date-time */
            occurredAt: string;
            outputTokens: number | null;
            provider: string | null;
            turnId: string | null;
        };
        UsageSummary: {
            callsOfUnknownCost: number;
            conversations: number;
            costUsd: string;
            /** Format: date-time */
            from: string;
            inputTokens: number;
            modelCalls: number;
            outputTokens: number;
            pagesCrawled: number;
            /** Format: date-time */
            to: string;
        };
        VerifiedSignUp: {
            botId: string | null;
            problem: ("invitation_invalid" | "self_service_off") | null;
            /** @enum {string} */
            state: "signed_in" | "second_factor_required";
            tenantId: string | null;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    getWellKnownJwksJson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JsonWebKeySet"];
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    getHealthz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    getMetrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/plain; version=0.0.4; charset=utf-8": string;
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `forbidden`: This credential may not do that. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    getReadyz: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Readiness"];
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    getApiKeys: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiKey"][];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    botIds?: string[];
                    /** Format: date-time */
                    expiresAt?: string;
                    name: string;
                    permissions: ("tenant.read" | "tenant.write" | "tenant.transfer" | "members.read" | "members.write" | "roles.write" | "keys.read" | "keys.write" | "security.read" | "security.write" | "support.read" | "support.write" | "audit.read" | "bots.read" | "bots.write" | "models.read" | "models.write" | "knowledge.read" | "knowledge.write" | "conversations.read" | "contacts.read" | "usage.read")[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownApiKey"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `limit_reached`: There are as many of these as are allowed.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "limit_reached" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    deleteApiKeysApiKeyId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    patchApiKeysApiKeyId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKey"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postApiKeysApiKeyIdRotate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                apiKeyId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default 1 */
                    overlapDays?: number;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownApiKey"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getAuditEntries: {
        parameters: {
            query?: {
                action?: string;
                actor?: string;
                cursor?: string;
                from?: string;
                limit?: number;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AuditEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    getAuditEntriesExport: {
        parameters: {
            query?: {
                action?: string;
                actor?: string;
                format?: "csv" | "jsonl";
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl; charset=utf-8": string;
                    "text/csv; charset=utf-8": string;
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `plan_feature_missing`: The plan of this account does not include this.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "plan_feature_missing" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postAuthChangeEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword?: string;
                    /** @example ada@example.com */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `fresh_sign_in_required`: Sign in again to do this.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "fresh_sign_in_required" | "second_factor_required";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `wrong_password`: The password is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong_password";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthChangeEmailConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `cross_site_request`: This request did not come from a page of this site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `link_invalid`: This link is wrong, was used already, or is too old. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "link_invalid";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword?: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `fresh_sign_in_required`: Sign in again to do this.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "fresh_sign_in_required" | "second_factor_required";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `password_rejected`: This password cannot be used.
             *
             *     `wrong_password`: The password is wrong.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "password_rejected" | "wrong_password";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getAuthConnectedIdentities: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ConnectedIdentity"][];
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    deleteAuthConnectedIdentitiesConnectedIdentityId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectedIdentityId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `fresh_sign_in_required`: Sign in again to do this.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "fresh_sign_in_required" | "second_factor_required";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `last_sign_in_method`: You could not sign in any more without this. Add another way first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "last_sign_in_method";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthForgotPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example ada@example.com */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `cross_site_request`: This request did not come from a page of this site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthInvitationsAccept: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedInvitation"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `invitation_for_another`: This invitation was sent to another e-mail address.
             *
             *     `plan_limit_reached`: The plan of this account has no room for more of these.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "invitation_for_another" | "plan_limit_reached" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /**
             * @description `already_member`: This person is a member already.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already_member" | "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `link_invalid`: This link is wrong, was used already, or is too old. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "link_invalid";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthInvitationsLook: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationLook"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `link_invalid`: This link is wrong, was used already, or is too old. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "link_invalid";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthOperatorSetup: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example ada@example.com */
                    email: string;
                    name: string;
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResult"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `cross_site_request`: This request did not come from a page of this site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request";
                    };
                };
            };
            /**
             * @description `already_exists`: One with that name exists already.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already_exists" | "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `link_invalid`: This link is wrong, was used already, or is too old.
             *
             *     `password_rejected`: This password cannot be used.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "link_invalid" | "password_rejected";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getAuthOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInOptions"];
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    getAuthPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Passkey"][];
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postAuthPasskeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    response: {
                        id: string;
                        rawId: string;
                        /** @constant */
                        type: "public-key";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Passkey"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /**
             * @description `sign_in_expired`: This sign-in took too long or was tried too often. Start again.
             *
             *     `unauthenticated`: No valid credential was given.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_expired" | "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `fresh_sign_in_required`: Sign in again to do this.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "fresh_sign_in_required" | "second_factor_required";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `passkey_rejected`: This passkey was not accepted. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "passkey_rejected";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    deleteAuthPasskeysPasskeyId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                passkeyId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "second_factor_required";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthPasskeysRegistrationOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `fresh_sign_in_required`: Sign in again to do this.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "fresh_sign_in_required" | "second_factor_required";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthPasskeysSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    response: {
                        id: string;
                        rawId: string;
                        /** @constant */
                        type: "public-key";
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResult"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `sign_in_expired`: This sign-in took too long or was tried too often. Start again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_expired";
                    };
                };
            };
            /** @description `cross_site_request`: This request did not come from a page of this site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `passkey_rejected`: This passkey was not accepted. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "passkey_rejected";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthPasskeysSignInOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        challenge: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description `cross_site_request`: This request did not come from a page of this site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    patchAuthPerson: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    locale?: string | null;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `cross_site_request`: This request did not come from a page of this site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthResendVerification: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example ada@example.com */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `cross_site_request`: This request did not come from a page of this site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthResetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `cross_site_request`: This request did not come from a page of this site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `link_invalid`: This link is wrong, was used already, or is too old.
             *
             *     `password_rejected`: This password cannot be used.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "link_invalid" | "password_rejected";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                } | {
                    backupCode: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResult"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `sign_in_expired`: This sign-in took too long or was tried too often. Start again. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "sign_in_expired";
                    };
                };
            };
            /** @description `cross_site_request`: This request did not come from a page of this site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `second_factor_missing`: No second factor is set up.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "second_factor_missing";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `wrong_code`: The code is wrong or was used already. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong_code";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getAuthSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CurrentSession"];
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    getAuthSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SignedInBrowser"][];
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    deleteAuthSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `cross_site_request`: This request did not come from a page of this site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    deleteAuthSessionsSessionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sessionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `cross_site_request`: This request did not come from a page of this site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example ada@example.com */
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResult"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `invalid_credentials`: The e-mail address or the password is wrong. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_credentials";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `email_not_verified`: This e-mail address has not been confirmed yet. Open the link in the mail.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "email_not_verified";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthSignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `cross_site_request`: This request did not come from a page of this site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthSignOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `cross_site_request`: This request did not come from a page of this site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthSignUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example ada@example.com */
                    email: string;
                    invitation?: string;
                    locale?: string;
                    name: string;
                    password: string;
                    tenantName?: string;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `invitation_for_another`: This invitation was sent to another e-mail address.
             *
             *     `self_service_off`: Accounts are created by the operator of this installation.
             *
             *     `sign_up_domain`: People with an address of this domain cannot sign up here by themselves.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "invitation_for_another" | "self_service_off" | "sign_up_domain";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `link_invalid`: This link is wrong, was used already, or is too old.
             *
             *     `password_rejected`: This password cannot be used.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "link_invalid" | "password_rejected";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getAuthSocialProviderCallback: {
        parameters: {
            query?: {
                code?: string;
                error?: string;
                error_description?: string;
                iss?: string;
                state?: string;
            };
            header?: never;
            path: {
                provider: "google" | "microsoft" | "github";
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go on at `Location`. */
            303: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `sso_needs_address`: Signing in elsewhere needs the address of this installation. The operator must set it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "sso_needs_address";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postAuthSocialProviderStart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                provider: "google" | "microsoft" | "github";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    invitation?: string;
                    locale?: string;
                    /** @constant */
                    purpose: "sign_in";
                    returnTo?: string;
                    tenantName?: string;
                } | {
                    currentPassword?: string;
                    /** @constant */
                    purpose: "link";
                    returnTo?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SocialStart"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `fresh_sign_in_required`: Sign in again to do this.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "fresh_sign_in_required" | "second_factor_required" | "sso_session_elsewhere";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `sso_needs_address`: Signing in elsewhere needs the address of this installation. The operator must set it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "sso_needs_address";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `wrong_password`: The password is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong_password";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `sso_unavailable`: The identity provider cannot be reached, or is not set up as it says. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "sso_unavailable";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthSsoConnectionIdAcs: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        /** @description At most 300000 bytes. */
        requestBody: {
            content: {
                "application/x-www-form-urlencoded": unknown;
            };
        };
        responses: {
            /** @description Go on at `Location`. */
            303: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `sso_needs_address`: Signing in elsewhere needs the address of this installation. The operator must set it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "sso_needs_address";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getAuthSsoConnectionIdCallback: {
        parameters: {
            query?: {
                code?: string;
                error?: string;
                error_description?: string;
                iss?: string;
                response?: string;
                state?: string;
            };
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Go on at `Location`. */
            303: {
                headers: {
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `sso_needs_address`: Signing in elsewhere needs the address of this installation. The operator must set it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "sso_needs_address";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    getAuthSsoConnectionIdMetadata: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/samlmetadata+xml": string;
                };
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `sso_needs_address`: Signing in elsewhere needs the address of this installation. The operator must set it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "sso_needs_address";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postAuthSsoStart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    /**
                     * @default sign_in
                     * @enum {string}
                     */
                    purpose?: "sign_in" | "link";
                    returnTo?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SsoStart"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `fresh_sign_in_required`: Sign in again to do this.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "fresh_sign_in_required" | "second_factor_required" | "sso_session_elsewhere";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `sso_needs_address`: Signing in elsewhere needs the address of this installation. The operator must set it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "sso_needs_address";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `sso_unavailable`: The identity provider cannot be reached, or is not set up as it says. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "sso_unavailable";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    clientName?: string;
                    code?: string;
                    email: string;
                    /** @constant */
                    grantType: "password";
                    password: string;
                } | {
                    /** @constant */
                    grantType: "refresh_token";
                    refreshToken: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenPair"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /**
             * @description `invalid_credentials`: The e-mail address or the password is wrong.
             *
             *     `sign_in_expired`: This sign-in took too long or was tried too often. Start again.
             *
             *     `unauthenticated`: No valid credential was given.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_credentials" | "sign_in_expired" | "unauthenticated";
                    };
                };
            };
            /**
             * @description `email_not_verified`: This e-mail address has not been confirmed yet. Open the link in the mail.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "email_not_verified" | "second_factor_required";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `wrong_code`: The code is wrong or was used already. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong_code";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthTokenRevoke: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refreshToken: string;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthTwoFactorBackupCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackupCodes"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `fresh_sign_in_required`: Sign in again to do this.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "fresh_sign_in_required" | "second_factor_required";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `second_factor_missing`: No second factor is set up.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "second_factor_missing";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `wrong_password`: The password is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong_password";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthTwoFactorConfirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `fresh_sign_in_required`: Sign in again to do this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "fresh_sign_in_required";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `second_factor_exists`: A second factor is set up already.
             *
             *     `second_factor_missing`: No second factor is set up.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "second_factor_exists" | "second_factor_missing";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `wrong_code`: The code is wrong or was used already. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong_code";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthTwoFactorDisable: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword?: string;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `fresh_sign_in_required`: Sign in again to do this.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "fresh_sign_in_required" | "second_factor_required";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `second_factor_missing`: No second factor is set up.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "second_factor_missing";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `wrong_password`: The password is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong_password";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthTwoFactorStart: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TwoFactorSetup"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `fresh_sign_in_required`: Sign in again to do this.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "fresh_sign_in_required";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `second_factor_exists`: A second factor is set up already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "second_factor_exists";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `wrong_password`: The password is wrong. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "wrong_password";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postAuthVerifyEmail: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerifiedSignUp"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `cross_site_request`: This request did not come from a page of this site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `link_invalid`: This link is wrong, was used already, or is too old. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "link_invalid";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getBots: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Bot"][];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postBots: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default {} */
                    draft?: components["schemas"]["BotConfigInput"];
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `plan_limit_reached`: The plan of this account has no room for more of these.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "plan_limit_reached" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getBotsBotId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                botId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    patchBotsBotId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                botId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    draft?: components["schemas"]["BotConfigInput"];
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postBotsBotIdPublish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                botId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Bot"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getChatConversationsConversationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatHistory"];
                };
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /**
             * @description `session_expired`: The visitor session has ended. Start a new one.
             *
             *     `unauthenticated`: No valid credential was given.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session_expired" | "unauthenticated";
                    };
                };
            };
            /**
             * @description `origin_not_allowed`: This bot may not be used from this site.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "origin_not_allowed" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postChatLeftMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example cnv_01h455vb4pex5vsknk084sn02q */
                    conversationId?: string;
                    /** Format: email */
                    email: string;
                    name?: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeftMessage"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /**
             * @description `session_expired`: The visitor session has ended. Start a new one.
             *
             *     `unauthenticated`: No valid credential was given.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session_expired" | "unauthenticated";
                    };
                };
            };
            /**
             * @description `origin_not_allowed`: This bot may not be used from this site.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "origin_not_allowed" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getChatMessagesMessageIdCitationsNumber: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                messageId: string;
                number: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CitedPassage"];
                };
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /**
             * @description `session_expired`: The visitor session has ended. Start a new one.
             *
             *     `unauthenticated`: No valid credential was given.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session_expired" | "unauthenticated";
                    };
                };
            };
            /**
             * @description `origin_not_allowed`: This bot may not be used from this site.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "origin_not_allowed" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postChatSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example bot_01h455vb4pex5vsknk084sn02q */
                    botId: string;
                    visitorToken?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChatSession"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /**
             * @description `origin_not_allowed`: This bot may not be used from this site.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "origin_not_allowed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `bot_not_published`: This bot has no published version yet.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bot_not_published" | "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postChatTurns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    clientId: string;
                    /** @example cnv_01h455vb4pex5vsknk084sn02q */
                    conversationId?: string;
                    text: string;
                };
            };
        };
        responses: {
            /** @description Server-sent events; the `data` of each is one of these. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["StreamEvent"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /**
             * @description `session_expired`: The visitor session has ended. Start a new one.
             *
             *     `unauthenticated`: No valid credential was given.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session_expired" | "unauthenticated";
                    };
                };
            };
            /**
             * @description `origin_not_allowed`: This bot may not be used from this site.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "origin_not_allowed" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `method_not_allowed`: This address does not take that method. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "method_not_allowed";
                    };
                };
            };
            /**
             * @description `bot_not_published`: This bot has no published version yet.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             *
             *     `turn_in_progress`: The previous question is still being answered.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "bot_not_published" | "conflict" | "turn_in_progress";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getChatTurnsTurnIdEvents: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                turnId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events; the `data` of each is one of these. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["StreamEvent"];
                };
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /**
             * @description `session_expired`: The visitor session has ended. Start a new one.
             *
             *     `unauthenticated`: No valid credential was given.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session_expired" | "unauthenticated";
                    };
                };
            };
            /**
             * @description `origin_not_allowed`: This bot may not be used from this site.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "origin_not_allowed" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `method_not_allowed`: This address does not take that method. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "method_not_allowed";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postChatTurnsTurnIdStop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                turnId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /**
             * @description `session_expired`: The visitor session has ended. Start a new one.
             *
             *     `unauthenticated`: No valid credential was given.
             */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "session_expired" | "unauthenticated";
                    };
                };
            };
            /**
             * @description `origin_not_allowed`: This bot may not be used from this site.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "origin_not_allowed" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getConversations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Conversation"][];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    getConversationsConversationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                conversationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationDetail"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    getDomains: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Domain"][];
                    };
                };
            };
            /** @description `tenant_required`: Say for which account this is, once and without contradiction. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postDomains: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example acme.example */
                    domain: string;
                    /** @enum {string} */
                    purpose: "sso" | "host";
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `limit_reached`: There are as many of these as are allowed.
             *
             *     `plan_feature_missing`: The plan of this account does not include this.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "limit_reached" | "plan_feature_missing" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `already_exists`: One with that name exists already.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             *
             *     `domain_reserved`: This installation is reached at that name itself.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already_exists" | "conflict" | "domain_reserved";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    deleteDomainsDomainId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                domainId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postDomainsDomainIdVerify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                domainId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Domain"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `domain_taken`: Another account has proven that this domain is its own.
             *
             *     `domain_unverified`: The DNS record is not there yet. It can take a while to be seen everywhere.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "domain_taken" | "domain_unverified";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getInvitations: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Invitation"][];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: email */
                    email: string;
                    role: ("owner" | "admin" | "editor" | "agent" | "viewer") | string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `limit_reached`: There are as many of these as are allowed.
             *
             *     `plan_limit_reached`: The plan of this account has no room for more of these.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "limit_reached" | "plan_limit_reached" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `already_exists`: One with that name exists already.
             *
             *     `already_member`: This person is a member already.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already_exists" | "already_member" | "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    deleteInvitationsInvitationId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `invitation_answered`: This invitation was accepted or withdrawn already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "invitation_answered";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postInvitationsInvitationIdResend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitationId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `invitation_answered`: This invitation was accepted or withdrawn already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "invitation_answered";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getLeftMessages: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["LeftMessage"][];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    getMembers: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Member"][];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    deleteMembersMemberId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `last_owner`: Somebody must own the account. Make another member its owner first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "last_owner";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    patchMembersMemberId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                memberId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    role: ("owner" | "admin" | "editor" | "agent" | "viewer") | string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `last_owner`: Somebody must own the account. Make another member its owner first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "last_owner";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postMembersLeave: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example ten_01h455vb4pex5vsknk084sn02q */
                    tenantId: string;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /** @description `cross_site_request`: This request did not come from a page of this site. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `last_owner`: Somebody must own the account. Make another member its owner first.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "last_owner";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getModelConnections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelConnectionList"];
                };
            };
            /** @description `tenant_required`: Say for which account this is, once and without contradiction. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postModelConnections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default null */
                    apiKey?: string | null;
                    /** @default null */
                    baseUrl?: string | null;
                    name: string;
                    /** @default {} */
                    prices?: {
                        [key: string]: {
                            cachedInput?: string;
                            cacheWrite?: string;
                            input: string;
                            output: string;
                        };
                    };
                    /** @enum {string} */
                    provider: "openai" | "anthropic" | "openai-compatible";
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelConnection"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `limit_reached`: There are as many of these as are allowed.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "limit_reached" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `already_exists`: One with that name exists already.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already_exists" | "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getModelConnectionsModelConnectionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                modelConnectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelConnection"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    deleteModelConnectionsModelConnectionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                modelConnectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    patchModelConnectionsModelConnectionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                modelConnectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    apiKey?: string | null;
                    baseUrl?: string | null;
                    name?: string;
                    prices?: {
                        [key: string]: {
                            cachedInput?: string;
                            cacheWrite?: string;
                            input: string;
                            output: string;
                        };
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelConnection"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `already_exists`: One with that name exists already.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already_exists" | "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postModelConnectionsModelConnectionIdTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                modelConnectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModelConnectionTest"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getOperatorAuditEntries: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OperatorAuditEntry"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    getOperatorHealth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InstallationHealth"];
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    getOperatorMails: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                status?: "queued" | "sent" | "stored" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OperatorMail"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    getOperatorMailsMailId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorMailDetail"];
                };
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postOperatorMailsMailIdRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                mailId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getOperatorSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemSettings"];
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    patchOperatorSettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    defaultPlan?: "free" | "starter" | "professional" | "enterprise";
                    installationName?: string;
                    selfService?: boolean;
                    signUpDomains?: string[];
                    supportEmail?: string | null;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SystemSettings"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getOperatorTenants: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                plan?: "free" | "starter" | "professional" | "enterprise";
                search?: string;
                status?: "active" | "suspended" | "closed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["OperatorTenant"][];
                        nextCursor: string | null;
                    };
                };
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postOperatorTenants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default en
                     * @enum {string}
                     */
                    locale?: "en" | "de";
                    name: string;
                    /** @example ada@example.com */
                    ownerEmail: string;
                    /** @enum {string} */
                    plan?: "free" | "starter" | "professional" | "enterprise";
                    slug?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required";
                    };
                };
            };
            /**
             * @description `already_exists`: One with that name exists already.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already_exists" | "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getOperatorTenantsTenantId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OperatorTenantDetail"];
                };
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    patchOperatorTenantsTenantId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    plan: "free" | "starter" | "professional" | "enterprise";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postOperatorTenantsTenantIdClose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `closed_for_good`: This account was closed too long ago to be opened again.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "closed_for_good" | "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postOperatorTenantsTenantIdEnter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportVisit"];
                };
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `support_not_granted`: This account has not let support in.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "support_not_granted";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postOperatorTenantsTenantIdLeave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `invalid_request`: The request has fields that are missing or not valid. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postOperatorTenantsTenantIdOwnerInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example ada@example.com */
                    email: string;
                };
            };
        };
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `already_member`: This person is a member already.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already_member" | "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postOperatorTenantsTenantIdResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `closed_for_good`: This account was closed too long ago to be opened again.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "closed_for_good" | "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postOperatorTenantsTenantIdSuspend: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                tenantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `closed_for_good`: This account was closed too long ago to be opened again.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "closed_for_good" | "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Role"][];
                    };
                };
            };
            /** @description `tenant_required`: Say for which account this is, once and without contradiction. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postRoles: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    description?: string;
                    name: string;
                    permissions: ("tenant.read" | "tenant.write" | "members.read" | "members.write" | "roles.write" | "keys.read" | "keys.write" | "security.read" | "security.write" | "support.read" | "support.write" | "audit.read" | "bots.read" | "bots.write" | "models.read" | "models.write" | "knowledge.read" | "knowledge.write" | "conversations.read" | "contacts.read" | "usage.read")[];
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `limit_reached`: There are as many of these as are allowed.
             *
             *     `plan_feature_missing`: The plan of this account does not include this.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "limit_reached" | "plan_feature_missing" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `already_exists`: One with that name exists already.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already_exists" | "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    deleteRolesRoleId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `in_use`: Something else still refers to this.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "in_use";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    patchRolesRoleId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                roleId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    description?: string;
                    name?: string;
                    permissions?: ("tenant.read" | "tenant.write" | "members.read" | "members.write" | "roles.write" | "keys.read" | "keys.write" | "security.read" | "security.write" | "support.read" | "support.write" | "audit.read" | "bots.read" | "bots.write" | "models.read" | "models.write" | "knowledge.read" | "knowledge.write" | "conversations.read" | "contacts.read" | "usage.read")[];
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Role"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `already_exists`: One with that name exists already.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already_exists" | "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postSearch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example bot_01h455vb4pex5vsknk084sn02q */
                    botId?: string;
                    /**
                     * @default any
                     * @enum {string}
                     */
                    freshness?: "any" | "current";
                    /** @default [] */
                    history?: {
                        /** @enum {string} */
                        author: "contact" | "bot";
                        text: string;
                    }[];
                    labels?: string[];
                    /** @default 8 */
                    limit?: number;
                    query: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchResult"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getSearchRules: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SearchRule"][];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postSearchRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example bot_01h455vb4pex5vsknk084sn02q */
                    botId?: string;
                    /** @example chk_01h455vb4pex5vsknk084sn02q */
                    chunkId?: string;
                    /** @example doc_01h455vb4pex5vsknk084sn02q */
                    documentId?: string;
                    /** @enum {string} */
                    kind: "pin" | "exclude";
                    question: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchRule"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `limit_reached`: There are as many of these as are allowed.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "limit_reached" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `already_exists`: One with that name exists already.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already_exists" | "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    deleteSearchRulesSearchRuleId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                searchRuleId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getSources: {
        parameters: {
            query?: {
                botId?: string;
                cursor?: string;
                kind?: "file" | "text" | "page" | "qa" | "pushed" | "site";
                label?: string;
                limit?: number;
                search?: string;
                status?: "queued" | "reading" | "indexing" | "ready" | "failed";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Source"][];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postSources: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default text
                     * @enum {string}
                     */
                    format?: "text" | "markdown" | "html";
                    name: string;
                    text: string;
                    /** Format: uri */
                    url?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `plan_limit_reached`: The plan of this account has no room for more of these.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "plan_limit_reached" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `duplicate_source`: Another source has the same content already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "duplicate_source";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /**
             * @description `document_type_unsupported`: Documents of this type cannot be read yet.
             *
             *     `unsupported_media_type`: This content type is not accepted here.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "document_type_unsupported" | "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `archive_unsafe`: This archive holds what cannot be unpacked safely.
             *
             *     `document_empty`: The document holds no readable text.
             *
             *     `document_encrypted`: The document is protected by a password.
             *
             *     `document_limit`: Reading this document takes more than is allowed.
             *
             *     `document_type_mismatch`: The file is not what its name or type says it is.
             *
             *     `document_unreadable`: The document is damaged and cannot be read.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "archive_unsafe" | "document_empty" | "document_encrypted" | "document_limit" | "document_type_mismatch" | "document_unreadable";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getSourcesSourceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    deleteSourcesSourceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    patchSourcesSourceId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    botIds?: string[] | null;
                    enabled?: boolean;
                    labels?: string[];
                    maxAgeDays?: number | null;
                    name?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postSourcesSourceIdAnswers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                    questions: string[];
                    /** Format: uri */
                    url?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `source_kind`: A source of this kind does not take that.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "source_kind";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `document_empty`: The document holds no readable text. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "document_empty";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    putSourcesSourceIdAnswersDocumentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    answer: string;
                    questions: string[];
                    /** Format: uri */
                    url?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Document"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `source_kind`: A source of this kind does not take that.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "source_kind";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `document_empty`: The document holds no readable text. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "document_empty";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    deleteSourcesSourceIdAnswersDocumentId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                documentId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `source_kind`: A source of this kind does not take that.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "source_kind";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getSourcesSourceIdChunks: {
        parameters: {
            query?: {
                cursor?: string;
                documentId?: string;
                limit?: number;
            };
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Chunk"][];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    getSourcesSourceIdCrawl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Crawl"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    patchSourcesSourceIdCrawl: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    exclude?: string[];
                    include?: string[];
                    maxDepth?: number;
                    maxPages?: number;
                    /** @enum {string} */
                    schedule?: "never" | "daily" | "weekly" | "monthly";
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Crawl"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getSourcesSourceIdCrawlPages: {
        parameters: {
            query?: {
                coverage?: "missed" | "unlisted";
                cursor?: string;
                limit?: number;
                outcome?: "queued" | "fetched" | "unchanged" | "duplicate" | "robots" | "excluded" | "not_html" | "empty" | "too_big" | "limit" | "gone" | "error";
            };
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["CrawlPage"][];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postSourcesSourceIdCrawlPagesCrawlPageIdRetry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                crawlPageId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CrawlPage"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postSourcesSourceIdCrawlResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Crawl"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `in_use`: Something else still refers to this.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "in_use";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postSourcesSourceIdCrawlStart: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Crawl"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `in_use`: Something else still refers to this.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "in_use";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postSourcesSourceIdCrawlStop: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Crawl"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `in_use`: Something else still refers to this.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "in_use";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getSourcesSourceIdDocuments: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
                search?: string;
                status?: "queued" | "ready" | "failed";
            };
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["Document"][];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    putSourcesSourceIdDocumentsExternalId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default text
                     * @enum {string}
                     */
                    format?: "text" | "markdown" | "html";
                    text: string;
                    title?: string;
                    /** Format: uri */
                    url?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        document: components["schemas"]["Document"];
                        /** @enum {string} */
                        outcome: "added" | "replaced" | "unchanged";
                    };
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `plan_limit_reached`: The plan of this account has no room for more of these.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "plan_limit_reached" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `source_kind`: A source of this kind does not take that.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "source_kind";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /**
             * @description `document_type_unsupported`: Documents of this type cannot be read yet.
             *
             *     `unsupported_media_type`: This content type is not accepted here.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "document_type_unsupported" | "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `archive_unsafe`: This archive holds what cannot be unpacked safely.
             *
             *     `document_empty`: The document holds no readable text.
             *
             *     `document_encrypted`: The document is protected by a password.
             *
             *     `document_limit`: Reading this document takes more than is allowed.
             *
             *     `document_type_mismatch`: The file is not what its name or type says it is.
             *
             *     `document_unreadable`: The document is damaged and cannot be read.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "archive_unsafe" | "document_empty" | "document_encrypted" | "document_limit" | "document_type_mismatch" | "document_unreadable";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    deleteSourcesSourceIdDocumentsExternalId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                externalId: string;
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `source_kind`: A source of this kind does not take that.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "source_kind";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postSourcesSourceIdReindex: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                sourceId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postSourcesCollections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {string} */
                    kind: "qa" | "pushed";
                    name: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getSourcesEvents: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Server-sent events; the `data` of each is one of these. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["SourceEvent"];
                };
            };
            /** @description `tenant_required`: Say for which account this is, once and without contradiction. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `method_not_allowed`: This address does not take that method. */
            405: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "method_not_allowed";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postSourcesFiles: {
        parameters: {
            query: {
                name: string;
                url?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description At most 52428800 bytes. */
        requestBody: {
            content: {
                "application/octet-stream": unknown;
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `plan_limit_reached`: The plan of this account has no room for more of these.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "plan_limit_reached" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `duplicate_source`: Another source has the same content already.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "duplicate_source";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /**
             * @description `document_type_unsupported`: Documents of this type cannot be read yet.
             *
             *     `unsupported_media_type`: This content type is not accepted here.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "document_type_unsupported" | "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `archive_unsafe`: This archive holds what cannot be unpacked safely.
             *
             *     `document_empty`: The document holds no readable text.
             *
             *     `document_encrypted`: The document is protected by a password.
             *
             *     `document_limit`: Reading this document takes more than is allowed.
             *
             *     `document_type_mismatch`: The file is not what its name or type says it is.
             *
             *     `document_unreadable`: The document is damaged and cannot be read.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "archive_unsafe" | "document_empty" | "document_encrypted" | "document_limit" | "document_type_mismatch" | "document_unreadable";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getSourcesLabels: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            label: string;
                            sourceCount: number;
                        }[];
                    };
                };
            };
            /** @description `tenant_required`: Say for which account this is, once and without contradiction. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postSourcesPages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    /** Format: uri */
                    url: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `plan_limit_reached`: The plan of this account has no room for more of these.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "plan_limit_reached" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /**
             * @description `document_type_unsupported`: Documents of this type cannot be read yet.
             *
             *     `unsupported_media_type`: This content type is not accepted here.
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "document_type_unsupported" | "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `address_not_allowed`: This address may not be reached from here.
             *
             *     `archive_unsafe`: This archive holds what cannot be unpacked safely.
             *
             *     `document_empty`: The document holds no readable text.
             *
             *     `document_encrypted`: The document is protected by a password.
             *
             *     `document_limit`: Reading this document takes more than is allowed.
             *
             *     `document_type_mismatch`: The file is not what its name or type says it is.
             *
             *     `document_unreadable`: The document is damaged and cannot be read.
             *
             *     `response_too_large`: What was found at this address is larger than allowed.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "address_not_allowed" | "archive_unsafe" | "document_empty" | "document_encrypted" | "document_limit" | "document_type_mismatch" | "document_unreadable" | "response_too_large";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `fetch_failed`: This address cannot be read right now. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "fetch_failed";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `fetch_timeout`: This address took too long to answer. */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "fetch_timeout";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postSourcesSites: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default [] */
                    exclude?: string[];
                    /** @default [] */
                    include?: string[];
                    /** @default 10 */
                    maxDepth?: number;
                    /** @default 500 */
                    maxPages?: number;
                    name?: string;
                    /**
                     * @default never
                     * @enum {string}
                     */
                    schedule?: "never" | "daily" | "weekly" | "monthly";
                    /**
                     * @default site
                     * @enum {string}
                     */
                    scope?: "page" | "sitemap" | "site";
                    /** Format: uri */
                    url: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Source"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `address_not_allowed`: This address may not be reached from here. */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "address_not_allowed";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getSsoConnections: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SsoConnection"][];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `sso_needs_address`: Signing in elsewhere needs the address of this installation. The operator must set it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "sso_needs_address";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postSsoConnections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    defaultRole?: ("admin" | "editor" | "agent" | "viewer") | null;
                    domains?: string[];
                    enabled?: boolean;
                    idpInitiated?: boolean;
                    issuer?: string | null;
                    /** @enum {string} */
                    kind: "oidc" | "saml";
                    name: string;
                    oidc?: {
                        /** @enum {string} */
                        clientAuthentication?: "client_secret_basic" | "client_secret_post";
                        clientId?: string | null;
                        clientSecret?: string | null;
                        emailClaim?: string;
                        scopes?: string[];
                    };
                    saml?: {
                        certificates?: string[];
                        emailAttribute?: string | null;
                        metadataUrl?: string | null;
                        metadataXml?: string;
                        signInUrl?: string | null;
                        subjectAttribute?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SsoConnection"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `plan_feature_missing`: The plan of this account does not include this.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "plan_feature_missing" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `sso_incomplete`: Single sign-on lacks something it needs before it can be switched on.
             *
             *     `sso_needs_address`: Signing in elsewhere needs the address of this installation. The operator must set it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "sso_incomplete" | "sso_needs_address";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `address_not_allowed`: This address may not be reached from here.
             *
             *     `response_too_large`: What was found at this address is larger than allowed.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "address_not_allowed" | "response_too_large";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `fetch_failed`: This address cannot be read right now. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "fetch_failed";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `fetch_timeout`: This address took too long to answer. */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "fetch_timeout";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getSsoConnectionsConnectionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SsoConnection"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `sso_needs_address`: Signing in elsewhere needs the address of this installation. The operator must set it. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "sso_needs_address";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    deleteSsoConnectionsConnectionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `in_use`: Something else still refers to this.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "in_use";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    patchSsoConnectionsConnectionId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    defaultRole?: ("admin" | "editor" | "agent" | "viewer") | null;
                    domains?: string[];
                    enabled?: boolean;
                    idpInitiated?: boolean;
                    issuer?: string | null;
                    name?: string;
                    oidc?: {
                        /** @enum {string} */
                        clientAuthentication?: "client_secret_basic" | "client_secret_post";
                        clientId?: string | null;
                        clientSecret?: string | null;
                        emailClaim?: string;
                        scopes?: string[];
                    };
                    saml?: {
                        certificates?: string[];
                        emailAttribute?: string | null;
                        metadataUrl?: string | null;
                        metadataXml?: string;
                        signInUrl?: string | null;
                        subjectAttribute?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SsoConnection"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `plan_feature_missing`: The plan of this account does not include this.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "plan_feature_missing" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `in_use`: Something else still refers to this.
             *
             *     `sso_incomplete`: Single sign-on lacks something it needs before it can be switched on.
             *
             *     `sso_needs_address`: Signing in elsewhere needs the address of this installation. The operator must set it.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "in_use" | "sso_incomplete" | "sso_needs_address";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `address_not_allowed`: This address may not be reached from here.
             *
             *     `response_too_large`: What was found at this address is larger than allowed.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "address_not_allowed" | "response_too_large";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `fetch_failed`: This address cannot be read right now. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "fetch_failed";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `fetch_timeout`: This address took too long to answer. */
            504: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "fetch_timeout";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postSsoConnectionsConnectionIdTest: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                connectionId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SsoTest"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getSsoPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SsoPolicy"];
                };
            };
            /** @description `tenant_required`: Say for which account this is, once and without contradiction. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    putSsoPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SsoPolicy"];
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SsoPolicy"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `conflict`: The request met a change made at the same time. Try again.
             *
             *     `sso_incomplete`: Single sign-on lacks something it needs before it can be switched on.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict" | "sso_incomplete";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getSupportGrants: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SupportGrant"][];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    postSupportGrants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @default read
                     * @enum {string}
                     */
                    access?: "read" | "write";
                    /** @default 24 */
                    hours?: number;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportGrant"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `limit_reached`: There are as many of these as are allowed.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "limit_reached" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    deleteSupportGrantsSupportGrantId: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                supportGrantId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getTenant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /** @description `tenant_required`: Say for which account this is, once and without contradiction. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    patchTenant: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name?: string;
                    settings?: {
                        /** @default  */
                        dataRegion?: string;
                        /** @default default */
                        defaultModel?: string;
                        /** @default en */
                        locale?: string;
                        /** @default null */
                        retentionDays?: number | null;
                        /** @default UTC */
                        timeZone?: string;
                    };
                    slug?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `already_exists`: One with that name exists already.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already_exists" | "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postTenantClose: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    reason?: string;
                    /** @example ten_01h455vb4pex5vsknk084sn02q */
                    tenantId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Tenant"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getTenantLogo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "image/jpeg": string;
                    "image/png": string;
                    "image/webp": string;
                };
            };
            /** @description `tenant_required`: Say for which account this is, once and without contradiction. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    putTenantLogo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description At most 262144 bytes. */
        requestBody: {
            content: {
                "image/jpeg": unknown;
                "image/png": unknown;
                "image/webp": unknown;
            };
        };
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `malformed_http`: The request is not valid HTTP.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "malformed_http" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /**
             * @description `document_type_mismatch`: The file is not what its name or type says it is.
             *
             *     `image_too_large`: The picture has more pixels than allowed.
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "document_type_mismatch" | "image_too_large";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    deleteTenantLogo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done; there is nothing to return. */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `tenant_required`: Say for which account this is, once and without contradiction. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `conflict`: The request met a change made at the same time. Try again. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "conflict";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postTenantTransfer: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example mem_01h455vb4pex5vsknk084sn02q */
                    memberId: string;
                    /** @example ten_01h455vb4pex5vsknk084sn02q */
                    tenantId: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Member"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "forbidden" | "second_factor_required" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /**
             * @description `already_owner`: This member is an owner already.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already_owner" | "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    postTenants: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                    slug?: string;
                };
            };
        };
        responses: {
            /** @description Done. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedTenant"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `malformed_http`: The request is not valid HTTP.
             *
             *     `malformed_json`: The body is not valid JSON.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "malformed_http" | "malformed_json";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `cross_site_request`: This request did not come from a page of this site.
             *
             *     `limit_reached`: There are as many of these as are allowed.
             *
             *     `self_service_off`: Accounts are created by the operator of this installation.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "cross_site_request" | "limit_reached" | "self_service_off";
                    };
                };
            };
            /**
             * @description `already_exists`: One with that name exists already.
             *
             *     `conflict`: The request met a change made at the same time. Try again.
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "already_exists" | "conflict";
                    };
                };
            };
            /** @description `payload_too_large`: The body is larger than allowed. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "payload_too_large";
                    };
                };
            };
            /** @description `unsupported_media_type`: This content type is not accepted here. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unsupported_media_type";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
            /** @description `storage_full`: There is no space left to store this. */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "storage_full";
                    };
                };
            };
        };
    };
    getTurnsTurnIdTrace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                turnId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Trace"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    getUsageEvents: {
        parameters: {
            query?: {
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["UsageEvent"][];
                        nextCursor: string | null;
                    };
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
    getUsageSummary: {
        parameters: {
            query?: {
                from?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UsageSummary"];
                };
            };
            /**
             * @description `invalid_request`: The request has fields that are missing or not valid.
             *
             *     `tenant_required`: Say for which account this is, once and without contradiction.
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "invalid_request" | "tenant_required";
                    };
                };
            };
            /** @description `unauthenticated`: No valid credential was given. */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unauthenticated";
                    };
                };
            };
            /**
             * @description `forbidden`: This credential may not do that.
             *
             *     `second_factor_required`: This needs your second factor as well.
             *
             *     `sso_required`: This account is opened by its single sign-on only.
             *
             *     `sso_session_elsewhere`: You came through another account’s single sign-on. Sign in directly to open this one.
             *
             *     `tenant_closed`: This account is closed.
             *
             *     `tenant_suspended`: This account is suspended.
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "forbidden" | "second_factor_required" | "sso_required" | "sso_session_elsewhere" | "tenant_closed" | "tenant_suspended";
                    };
                };
            };
            /** @description `not_found`: There is nothing here by that name. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "not_found";
                    };
                };
            };
            /** @description `rate_limited`: Too many requests. Wait a little and try again. */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "rate_limited";
                    };
                };
            };
            /** @description `internal`: Something went wrong on our side. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "internal";
                    };
                };
            };
            /** @description `unavailable`: The service is not available right now. Try again soon. */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"] & {
                        /** @enum {unknown} */
                        code?: "unavailable";
                    };
                };
            };
        };
    };
}
