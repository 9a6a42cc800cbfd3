export { type OnboardingDeps, onboardingRoutes } from './onboarding.routes.ts';
