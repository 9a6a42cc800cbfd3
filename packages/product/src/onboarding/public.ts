export { createFirstBot } from './first-bot.ts';
export { type OnboardingDeps, onboardingRoutes } from './onboarding.routes.ts';
