import type { BandView, PersonRef, RequisitionListItem, RequisitionView, RoundPanelView } from '@app/contracts';
import { barFor } from '@app/domain';
import type { BandRow, MemberRow, PanelSeatRow, RubricVersionRow } from '@app/persistence';
import type { RequisitionContext } from '../platform/access/index.js';

export interface RequisitionParts {
  readonly rubric: RubricVersionRow;
  readonly members: readonly MemberRow[];
  readonly panel: readonly PanelSeatRow[];
  /** Undefined where the policy does not open it. */
  readonly bands: readonly BandRow[] | undefined;
  readonly confirmedBy: PersonRef | undefined;
}

export const viewBand = ({
  id,
  component,
  currency,
  low,
  high,
  level,
  location,
  validFrom,
  version,
}: BandRow): BandView => ({
  id,
  component,
  currency,
  low,
  high,
  level,
  location,
  validFrom,
  version,
});

function viewPanel(seats: readonly PanelSeatRow[]): RoundPanelView[] {
  const rounds = [...new Set(seats.map((seat) => seat.roundId))];
  return rounds.map((roundId) => ({
    roundId,
    people: seats
      .filter((seat) => seat.roundId === roundId)
      .map(({ personId: id, personName: name }) => ({ id, name })),
  }));
}

export function viewRequisition(context: RequisitionContext, parts: RequisitionParts): RequisitionView {
  const { requisition: row } = context;
  const { rubric, members, panel, bands, confirmedBy } = parts;
  return {
    id: row.id,
    title: row.title,
    seniority: row.seniority,
    status: row.status,
    location: row.location,
    hasAgents: row.hasAgents,
    postedRange: row.postedRange,
    rubricVersionId: row.rubricVersionId,
    rubricName: rubric.name,
    rubricVersion: rubric.versionLabel,
    policy: {
      debriefMode: row.debriefMode,
      blindness: row.blindness,
      identity: row.identity,
      quorum: row.quorum,
      decisionRule: row.decisionRule,
      compOpensAt: row.compOpensAt,
      cardDueHours: row.cardDueHours,
    },
    intake: row.intake,
    // Until somebody confirms one, the pack's own bar is the proposal.
    bar: row.bar ?? barFor(rubric.document, row.seniority),
    barConfirmed:
      confirmedBy && row.barConfirmedAt ? { by: confirmedBy, at: row.barConfirmedAt, note: row.barNote } : null,
    members: members.map(({ role, personId: id, personName: name }) => ({ role, person: { id, name } })),
    panel: viewPanel(panel),
    can: {
      manage: context.may('manage'),
      addCandidates: context.may('add_candidates'),
      readCalibration: context.may('calibration'),
      manageBand: context.may('band'),
    },
    ...(bands ? { band: bands.map(viewBand) } : {}),
    version: row.version,
  };
}

export function viewListItem(
  { requisition, myRoles, rates }: RequisitionContext,
  candidates: number,
): RequisitionListItem {
  const { id, title, seniority, status, location } = requisition;
  return {
    id,
    title,
    seniority,
    status,
    location,
    candidates,
    myRoles: [...myRoles, ...(rates ? ['interviewer' as const] : [])],
  };
}
