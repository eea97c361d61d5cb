// What features need of the router: parameters, the state in the URL, going somewhere.
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback } from 'react';

/** A parameter of the path; the route that renders this component has it. */
export function usePathParam(name: string): string {
  const params: Record<string, string | undefined> = useParams({ strict: false });
  const value = params[name];
  if (value === undefined) throw new Error(`The route has no parameter '${name}'`);
  return value;
}

export interface GoOptions {
  readonly replace?: boolean;
}

/** Goes to a path of `paths`, with an optional query ('/people?open=x'). */
export function useGo(): (href: string, options?: GoOptions) => void {
  const navigate = useNavigate();
  return useCallback(
    (href, options) => {
      const [to = '/', query = ''] = href.split('?');
      void navigate({ to, search: Object.fromEntries(new URLSearchParams(query)), replace: options?.replace ?? false });
    },
    [navigate],
  );
}

export interface UrlStateOptions {
  /** 'push' (default): Back undoes it. 'replace' for what changes with each key typed. */
  readonly history?: 'push' | 'replace';
}

/** State that lives in the query of the URL. The default value leaves the URL clean. */
export function useUrlState<T extends string = string>(
  param: string,
  defaultValue: NoInfer<T>,
  options: UrlStateOptions = {},
): readonly [T, (next: T) => void] {
  const search: Record<string, string | undefined> = useSearch({ strict: false });
  const navigate = useNavigate();
  const replace = options.history === 'replace';
  const setValue = useCallback(
    (next: T) => {
      const change = (previous: Record<string, unknown>): Record<string, unknown> => ({
        ...previous,
        [param]: next === defaultValue ? undefined : next,
      });
      void navigate({ to: '.', search: change, replace, resetScroll: false });
    },
    [navigate, param, defaultValue, replace],
  );
  return [(search[param] ?? defaultValue) as T, setValue];
}

/** Query values stay strings: '?token=123' is no number. */
export const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text));

export function stringifySearch(search: Record<string, unknown>): string {
  const entries = Object.entries(search).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries).toString()}`;
}
