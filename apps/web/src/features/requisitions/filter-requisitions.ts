import type { RequisitionListItem } from '@app/contracts';

export const REQUISITION_FILTERS = ['current', 'open', 'draft', 'closed', 'all'] as const;
export type RequisitionFilter = (typeof REQUISITION_FILTERS)[number];

const shows = (filter: RequisitionFilter, { status }: RequisitionListItem): boolean =>
  filter === 'all' || (filter === 'current' ? status !== 'closed' : status === filter);

/** By status and by every word of the search; open ones first, then by title. */
export function filterRequisitions(
  all: readonly RequisitionListItem[],
  filter: RequisitionFilter,
  query: string,
): RequisitionListItem[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const order = { open: 0, draft: 1, closed: 2 } as const;
  return all
    .filter((one) => shows(filter, one))
    .filter((one) => words.every((word) => `${one.title} ${one.location}`.toLowerCase().includes(word)))
    .sort((a, b) => order[a.status] - order[b.status] || a.title.localeCompare(b.title));
}
