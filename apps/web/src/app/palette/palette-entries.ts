import type { MyWorkView, RequisitionListItem, WorkCardView } from '@app/contracts';
import { paths } from '../../lib/paths.js';
import type { NavItem } from '../layouts/nav-items.js';
import { texts } from '../texts.js';

export interface PaletteEntry {
  readonly id: string;
  readonly group: string;
  readonly label: string;
  readonly hint: string;
  readonly to: string;
}

const cardTarget = (card: WorkCardView): string =>
  card.scorecardId === null ? paths.application(card.applicationId) : paths.scorecard(card.scorecardId);

/** Everything one can go to from anywhere, in a fixed order. */
export function paletteEntries(
  pages: readonly NavItem[],
  requisitions: readonly RequisitionListItem[],
  work: MyWorkView | undefined,
): readonly PaletteEntry[] {
  return [
    ...pages.map((page) => ({ id: page.to, group: texts.palette.pages, label: page.label, hint: '', to: page.to })),
    ...(work?.cards ?? []).map((card) => ({
      id: `card-${card.assignmentId}`,
      group: texts.palette.cards,
      label: card.candidate,
      hint: `${card.round}, ${card.requisition}`,
      to: cardTarget(card),
    })),
    ...(work?.debriefs ?? []).map((debrief) => ({
      id: `debrief-${debrief.applicationId}`,
      group: texts.palette.debriefs,
      label: debrief.candidate,
      hint: debrief.requisition,
      to: paths.debrief(debrief.applicationId),
    })),
    ...requisitions.map((requisition) => ({
      id: `requisition-${requisition.id}`,
      group: texts.palette.requisitions,
      label: requisition.title,
      hint: requisition.location,
      to: paths.requisition(requisition.id),
    })),
  ];
}

const folded = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Entries that contain every word of the query, accents and case aside. Keeps the order. */
export function matchEntries(entries: readonly PaletteEntry[], query: string): readonly PaletteEntry[] {
  const words = folded(query).split(/\s+/).filter(Boolean);
  return entries.filter((entry) => {
    const text = folded(`${entry.label} ${entry.hint}`);
    return words.every((word) => text.includes(word));
  });
}
