import type { DocumentView, ScorecardView } from '@app/contracts';
import { EMPTY_CONTENT, type ScorecardContent } from '@app/domain';
import { type ReactNode, useState } from 'react';
import { CardContext, type CardOnScreen } from '../hooks/card-context.js';

const nothing = (): void => undefined;

export const testDocument = (id: string, rest: Partial<DocumentView> = {}): DocumentView => ({
  id,
  kind: 'file',
  title: `Title of ${id}`,
  url: null,
  fileName: `${id}.txt`,
  mediaType: 'text/plain',
  size: 2_048,
  addedAt: '2026-11-20T09:00:00.000Z',
  ...rest,
});

/** A draft with two criteria, as the page puts it around its parts. `onContent` hears each change. */
export function TestCard({
  kit,
  at = 'C1',
  onContent,
  children,
}: {
  readonly kit: Partial<ScorecardView['kit']>;
  readonly at?: string;
  readonly onContent?: (content: ScorecardContent) => void;
  readonly children: ReactNode;
}) {
  const [content, setContent] = useState(EMPTY_CONTENT);
  const card = {
    candidate: { id: 'c', name: 'Noor Halvorsen', headline: '' },
    requisition: { id: 'r', title: 'AI PM', seniority: 'senior', hasAgents: true },
    interview: null,
    visibility: 'Only you can see this card.',
    kit: { criteria: [{ id: 'C1' }, { id: 'C2' }], exemptCriterionIds: [], documents: [], ...kit },
  } as unknown as ScorecardView;
  const on = {
    ...{ card, content, at, goTo: nothing, steps: [], missing: [], artifacts: [] },
    change: (edit: (now: ScorecardContent) => ScorecardContent) => {
      const next = edit(content);
      setContent(next);
      onContent?.(next);
    },
  } as unknown as CardOnScreen;
  return <CardContext value={on}>{children}</CardContext>;
}
