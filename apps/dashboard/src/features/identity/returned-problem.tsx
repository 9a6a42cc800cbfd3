import { useSearch } from '@tanstack/react-router';
import { ProblemError } from '../../api/problem.ts';
import { ProblemAlert } from '../../ui/problem-alert.tsx';

/** Why somebody who was at an identity provider is back here and not signed in. */
export function ReturnedProblem() {
  const { error, requestId } = useSearch({ from: '/public/sign-in' });
  if (error === undefined) return null;
  return <ProblemAlert error={new ProblemError(error, { status: 500, ...(requestId === undefined ? {} : { requestId }) })} />;
}
