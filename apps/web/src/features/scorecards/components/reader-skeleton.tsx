import { Skeleton } from '../../../components/ui/skeleton.js';
import { texts } from '../texts/documents.js';

/** About a page, so that little jumps when it comes. */
export function ReaderSkeleton({ title }: { readonly title: string }) {
  return (
    <div aria-busy="true" role="status" aria-label={texts.loading(title)}>
      <Skeleton height={420} />
    </div>
  );
}
