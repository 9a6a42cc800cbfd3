import type { AppError } from '@parley/contract/errors';
import type { Problem } from '@parley/contract/problem';

/** A problem in the form of OpenAI's API (https://platform.openai.com/docs/guides/error-codes), for clients that know no other. */
export function openAiError({ status, title, code }: Pick<Problem, 'status' | 'title' | 'code'>, details: AppError['details']) {
  const issue = firstIssue(details);
  return {
    message: issue === undefined ? title : `${title} ${issue.path}: ${issue.message}`,
    type: typeOf(status),
    param: issue?.path ?? null,
    code,
  };
}

function typeOf(status: number): string {
  if (status === 401) return 'authentication_error';
  if (status === 403) return 'permission_error';
  if (status === 429) return 'rate_limit_error';
  return status >= 500 ? 'server_error' : 'invalid_request_error';
}

function firstIssue(details: AppError['details']): { path: string; message: string } | undefined {
  const issues = details?.['issues'];
  const [first] = Array.isArray(issues) ? issues : [];
  return typeof first?.path === 'string' && typeof first.message === 'string' ? { path: first.path, message: first.message } : undefined;
}
