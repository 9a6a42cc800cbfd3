/** Whose accounts people may sign in with, where the operator has set it up. */
export const socialProviders = ['google', 'microsoft', 'github'] as const;
export type SocialProviderName = (typeof socialProviders)[number];
