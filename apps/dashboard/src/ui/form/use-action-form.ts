import { type FormErrors, type UseFormReturnType, useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { type FieldIssue, ProblemError } from '../../api/problem.ts';
import { useText } from '../use-text.ts';
import type { Rule } from './rules.ts';
import { useIssueText } from './use-issue-text.ts';

interface ActionFormOptions<Values extends Record<string, unknown>, Result> {
  initialValues: Values;
  /** What the form itself can tell before it asks the API. */
  rules?: Partial<Record<keyof Values & string, Rule>>;
  action: (values: Values) => Promise<Result>;
  onDone: (result: Result, values: Values) => void | Promise<void>;
  /** Where the API calls a field by another name, as in `draft.greeting`. */
  apiNames?: Partial<Record<keyof Values & string, string>>;
  /** The field that a code of the API is about, and what to say there. */
  faultOf?: (error: ProblemError) => { field: keyof Values & string; text: string } | undefined;
}

/** A form that calls the API. */
export interface ActionForm<Values extends Record<string, unknown>> {
  form: UseFormReturnType<Values>;
  /** For `<form onSubmit>`. */
  submit: (event: FormEvent<HTMLFormElement>) => void;
  pending: boolean;
  /** What went wrong, unless it is said beside the fields. */
  error: Error | null;
  /** Says beside the fields what another call of the API did not accept of them, as a test before they are stored. */
  explain: (error: Error) => void;
  /** Whether what went wrong is about fields. */
  isExplained: (error: Error) => boolean;
}

/**
 * Makes a form that calls the API: checks it first, shows what the API does not accept beside the field it is about, and moves the
 * focus to the first of them. What is about no field is left in `error`.
 */
export function useActionForm<Values extends Record<string, unknown>, Result>(
  options: ActionFormOptions<Values, Result>,
): ActionForm<Values> {
  const say = useText();
  const textOf = useIssueText();
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: options.initialValues,
    validate: (values) => {
      const faults: FormErrors = {};
      for (const [name, rule] of Object.entries(options.rules ?? {})) {
        const fault = (rule as Rule)(values[name], say);
        if (fault !== null) faults[name] = fault;
      }
      return faults;
    },
  });
  const explain = (error: Error) => {
    const faults = fieldFaults(error, options, textOf);
    form.setErrors(faults);
    focusFirst(form, faults);
  };
  const isExplained = (error: unknown) => Object.keys(fieldFaults(error, options, textOf)).length > 0;
  const mutation = useMutation({ mutationFn: options.action, onSuccess: options.onDone, onError: explain });
  return {
    form,
    submit: form.onSubmit(
      (values) => mutation.mutate(values),
      (faults) => focusFirst(form, faults),
    ),
    pending: mutation.isPending,
    error: isExplained(mutation.error) ? null : mutation.error,
    explain,
    isExplained,
  };
}

function fieldFaults<Values extends Record<string, unknown>>(
  error: unknown,
  { initialValues, apiNames, faultOf }: Pick<ActionFormOptions<Values, unknown>, 'initialValues' | 'apiNames' | 'faultOf'>,
  textOf: (issue: FieldIssue) => string,
): FormErrors {
  if (!(error instanceof ProblemError)) return {};
  const faults: FormErrors = {};
  for (const name of Object.keys(initialValues)) {
    const path = (apiNames as Record<string, string> | undefined)?.[name] ?? name;
    const issue = error.issues.find((candidate) => candidate.path === path || candidate.path.startsWith(`${path}.`));
    if (issue) faults[name] = textOf(issue);
  }
  // What the form knows to say of a fault is better than what can be said of any.
  const fault = faultOf?.(error);
  if (fault !== undefined) faults[fault.field] = fault.text;
  return faults;
}

function focusFirst<Values extends Record<string, unknown>>(form: UseFormReturnType<Values>, faults: FormErrors): void {
  const first = Object.keys(faults)[0];
  if (first !== undefined) form.getInputNode(first)?.focus();
}
