// A form's state: what was typed, what is wrong with it by JSON pointer, and one submit at a time. Typed text always stays.
import { useMutation } from '@tanstack/react-query';
import { useCallback, useMemo, useRef, useState } from 'react';
import { ProblemError, messageOf } from './problem.js';

export interface FormProblem {
  /** JSON pointer into the values: '/name', '/members/0/personId'. */
  readonly path: string;
  readonly message: string;
}

/** What a refused submit says besides its fields. */
export interface FormFailure {
  readonly title: string;
  readonly detail: string;
}

export interface UseFormOptions<V extends object, R> {
  readonly initial: V;
  readonly submit: (values: V) => Promise<R>;
  readonly onDone?: (result: R, values: V) => void;
  /** Checks before the request; the server checks again. */
  readonly validate?: (values: V) => readonly FormProblem[];
  /** Return true when the caller deals with this error itself (a stale version, a dialog). */
  readonly onError?: (error: unknown) => boolean;
  /** '/parked-p1': where a page holds several forms with fields of one name, what tells their controls apart. Absent: nothing. */
  readonly scope?: string;
}

export interface FieldBinding<T> {
  readonly name: string;
  readonly value: T;
  readonly onChange: (value: T) => void;
  readonly error: string | undefined;
}

export interface FormState<V extends object> {
  readonly values: V;
  readonly dirty: boolean;
  readonly busy: boolean;
  readonly problems: readonly FormProblem[];
  readonly failure: FormFailure | null;
  /** Counts refused submits: the summary takes focus at each. */
  readonly refusals: number;
  readonly set: <K extends keyof V>(key: K, value: V[K]) => void;
  readonly setAll: (values: V) => void;
  readonly reset: (values?: V) => void;
  readonly field: <K extends keyof V & string>(key: K) => FieldBinding<V[K]>;
  readonly errorAt: (path: string) => string | undefined;
  readonly submit: () => void;
}

/** The id of the control of a field; the error summary links to it. */
export const fieldId = (name: string): string => `field${name.replaceAll(/[^A-Za-z0-9_-]/g, '-')}`;

/** A problem of '/roles/0' belongs to the field '/roles' unless a field of its own shows it. */
function messageAt(problems: readonly FormProblem[], path: string): string | undefined {
  const exact = problems.find((problem) => problem.path === path);
  return (exact ?? problems.find((problem) => problem.path.startsWith(`${path}/`)))?.message;
}

export function useForm<V extends object, R>(options: UseFormOptions<V, R>): FormState<V> {
  const [start, setStart] = useState(options.initial);
  const [values, setValues] = useState(options.initial);
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const [failure, setFailure] = useState<FormFailure | null>(null);
  const [refusals, setRefusals] = useState(0);
  const sending = useRef(false);

  const { scope = '' } = options;
  const refuse = (found: readonly FormProblem[], why: FormFailure | null): void => {
    setProblems(found.map(({ path, message }) => ({ path: `${scope}${path}`, message })));
    setFailure(why);
    setRefusals((count) => count + 1);
  };

  const mutation = useMutation({
    mutationFn: options.submit,
    meta: { handlesError: true },
    onSuccess: (result, sent) => {
      setStart(sent);
      setProblems([]);
      setFailure(null);
      options.onDone?.(result, sent);
    },
    onError: (error) => {
      if (options.onError?.(error)) return;
      refuse(error instanceof ProblemError ? error.errors : [], messageOf(error));
    },
    onSettled: () => {
      sending.current = false;
    },
  });

  const set = useCallback(
    <K extends keyof V>(key: K, value: V[K]) => {
      setValues((previous) => ({ ...previous, [key]: value }));
      // A message about what was there before is no help while typing something else.
      setProblems((previous) => previous.filter(({ path }) => !pathBelongsTo(path, `${scope}/${String(key)}`)));
    },
    [scope],
  );

  const submit = (): void => {
    if (sending.current) return;
    const found = options.validate?.(values) ?? [];
    if (found.length > 0) {
      refuse(found, null);
      return;
    }
    sending.current = true;
    mutation.mutate(values);
  };

  const reset = (next: V = start): void => {
    setStart(next);
    setValues(next);
    setProblems([]);
    setFailure(null);
  };

  const dirty = useMemo(() => JSON.stringify(values) !== JSON.stringify(start), [values, start]);
  const errorAt = (path: string): string | undefined => messageAt(problems, path);

  return {
    values,
    dirty,
    busy: mutation.isPending,
    problems,
    failure,
    refusals,
    set,
    setAll: setValues,
    reset,
    field: (key) => ({
      name: `${scope}/${key}`,
      value: values[key],
      onChange: (value) => set(key, value),
      error: errorAt(`${scope}/${key}`),
    }),
    errorAt,
    submit,
  };
}

const pathBelongsTo = (path: string, field: string): boolean => path === field || path.startsWith(`${field}/`);
