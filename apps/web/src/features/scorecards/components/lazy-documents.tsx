import { useQuery } from '@tanstack/react-query';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Skeleton } from '../../../components/ui/skeleton.js';

/** Loaded when they are first looked at. Without a network the place says so, and the card beside it stays. */
export function LazyDocuments() {
  const part = useQuery({
    queryKey: ['parts', 'documents'],
    queryFn: () => import('./documents-panel.js'),
    staleTime: Infinity,
    structuralSharing: false,
  });
  if (part.error) return <ErrorState error={part.error} onRetry={() => void part.refetch()} />;
  if (!part.data) return <Skeleton height={120} />;
  return <part.data.DocumentsPanel />;
}
