import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Skeleton } from '../../../components/ui/skeleton.js';

interface LoadedProps<T> {
  readonly result: UseQueryResult<T>;
  readonly height: number;
  readonly children: (data: T) => ReactNode;
}

/** What was loaded, its place while it loads, or why it is not there. */
export function Loaded<T>({ result, height, children }: LoadedProps<T>) {
  if (result.data !== undefined) return children(result.data);
  if (result.error) return <ErrorState error={result.error} onRetry={() => void result.refetch()} />;
  return <Skeleton height={height} />;
}
