import { type ReactNode, useState } from 'react';
import { useMedia } from '../../lib/use-media.js';

export interface FoldProps {
  readonly summary: ReactNode;
  readonly className?: string | undefined;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** What can be unfolded. Its content is there from the first time it is open, and on paper: a page of closed folds stays light. */
export function Fold({ summary, className, isOpen = false, children }: FoldProps) {
  const [isSeen, setSeen] = useState(isOpen);
  const isPrinting = useMedia('print');
  return (
    <details
      className={className}
      open={isOpen || undefined}
      onToggle={(event) => {
        if (event.currentTarget.open) setSeen(true);
      }}
    >
      <summary>{summary}</summary>
      {(isSeen || isPrinting) && children}
    </details>
  );
}
