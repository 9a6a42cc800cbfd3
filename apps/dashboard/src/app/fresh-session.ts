import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { sessionQuery } from '../api/session.ts';

const everyMs = 5_000;

/**
 * Keeps an open page to what the person may do now: their roles are asked for every few seconds while the page is looked at, and at
 * once when they come back to it. When the session ends or a tenant is gone, the guards of the routes decide anew.
 */
export function FreshSession(): null {
  const router = useRouter();
  const { data } = useQuery({ ...sessionQuery, refetchInterval: everyMs, refetchOnWindowFocus: 'always' });
  const places = data && [...data.tenants, ...data.visits].map(({ slug }) => slug).join(' ');
  const known = useRef(places);
  useEffect(() => {
    if (known.current === places) return;
    known.current = places;
    void router.invalidate();
  }, [places, router]);
  return null;
}
