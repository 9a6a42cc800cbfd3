export { createFirstBot } from './first-bot.ts';
export { onboardThroughSocial } from './onboard-through-social.ts';
export { type OnboardingDeps, onboardingRoutes } from './onboarding.routes.ts';
