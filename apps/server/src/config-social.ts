import type { SocialSettings } from '@parley/product/identity/public';

/** The variables that say whose accounts people may sign in with. */
export interface SocialEnvironment {
  readonly PARLEY_PUBLIC_URL?: string | undefined;
  readonly PARLEY_GOOGLE_CLIENT_ID?: string | undefined;
  readonly PARLEY_GOOGLE_CLIENT_SECRET?: string | undefined;
  readonly PARLEY_MICROSOFT_CLIENT_ID?: string | undefined;
  readonly PARLEY_MICROSOFT_CLIENT_SECRET?: string | undefined;
  readonly PARLEY_MICROSOFT_DIRECTORY?: string | undefined;
  readonly PARLEY_GITHUB_CLIENT_ID?: string | undefined;
  readonly PARLEY_GITHUB_CLIENT_SECRET?: string | undefined;
  readonly PARLEY_GITHUB_URL?: string | undefined;
}

const names = ['GOOGLE', 'MICROSOFT', 'GITHUB'] as const;

/** What contradicts itself or is given by halves. */
export function socialContradictions(env: SocialEnvironment): string[] {
  return [
    ...names.flatMap((name) => {
      const [id, secret] = [`PARLEY_${name}_CLIENT_ID`, `PARLEY_${name}_CLIENT_SECRET`] as const;
      if (env[id] !== undefined && env[secret] === undefined) return [`${secret} is missing: it comes with ${id}`];
      return env[id] === undefined && env[secret] !== undefined ? [`${secret} is set without ${id}`] : [];
    }),
    ...(env.PARLEY_MICROSOFT_DIRECTORY !== undefined && env.PARLEY_MICROSOFT_CLIENT_ID === undefined
      ? ['PARLEY_MICROSOFT_DIRECTORY is set without PARLEY_MICROSOFT_CLIENT_ID']
      : []),
    ...(env.PARLEY_GITHUB_URL !== undefined && env.PARLEY_GITHUB_CLIENT_ID === undefined
      ? ['PARLEY_GITHUB_URL is set without PARLEY_GITHUB_CLIENT_ID']
      : []),
  ];
}

/** A provider without a client's id and secret is not offered. */
export function readSocialSettings(env: SocialEnvironment): SocialSettings {
  const app = (name: (typeof names)[number]) => {
    const [clientId, clientSecret] = [env[`PARLEY_${name}_CLIENT_ID`], env[`PARLEY_${name}_CLIENT_SECRET`]];
    return clientId === undefined || clientSecret === undefined ? undefined : { clientId, clientSecret };
  };
  const [google, microsoft, github] = [app('GOOGLE'), app('MICROSOFT'), app('GITHUB')];
  return {
    google,
    microsoft: microsoft && { ...microsoft, directory: env.PARLEY_MICROSOFT_DIRECTORY },
    github: github && { ...github, address: env.PARLEY_GITHUB_URL?.replace(/\/$/, '') },
  };
}
