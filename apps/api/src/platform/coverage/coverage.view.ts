import { checkDesign, type DesignCheck } from '@app/calibration';
import type { CoverageView, CoverageWarningView, DesignCheckView, PersonRef } from '@app/contracts';
import {
  type AskablePerson,
  type CoverageNames,
  type CoveragePlan,
  coveragePlanOf,
  type CoverageProposal,
  coverageRows,
  coverageSentence,
  type CoverageWarning,
  coverageWarnings,
  criterionById,
  DomainError,
  type PlannedSeat,
  proposeAdditions,
  roundById,
  type Rubric,
  uncoverableSentence,
  withAdditions,
  withAlone,
} from '@app/domain';

/** A panel with everybody who has a seat in it or may be given one. */
export interface CoverageMaterial {
  readonly rubric: Rubric;
  readonly hasAgents: boolean;
  readonly seats: readonly PlannedSeat[];
  readonly names: ReadonlyMap<string, string>;
  /** Empty where the panel can not be changed now. */
  readonly askable: readonly AskablePerson[];
}

export interface Coverage {
  readonly view: CoverageView;
  readonly additions: readonly PlannedSeat[];
}

/** The coverage of a panel with the fewest additions that help it, both put to the design check of the calibration. */
export function coverageOf(material: CoverageMaterial): Coverage {
  const { rubric, hasAgents, seats, askable } = material;
  const plan = coveragePlanOf(rubric, hasAgents, seats);
  const proposal = proposeAdditions(plan, askable);
  const now = designOf(plan);
  const after = designOf(withAdditions(plan, proposal.additions));
  assertVerified(proposal, after);
  const refOf = (id: string): PersonRef => ({ id, name: material.names.get(id) ?? id });
  const names = namesIn(material);
  const warnings = withAlone(coverageWarnings(plan), now.alone);
  const view: CoverageView = {
    rounds: plan.rounds.map(({ id: roundId, minutes }) => ({
      ...{ roundId, minutes },
      people: plan.seats.filter((seat) => seat.roundId === roundId).map((seat) => refOf(seat.personId)),
    })),
    rows: coverageRows(plan).map(({ criterionId, cells, raterIds }) => ({
      criterionId,
      cells: cells.map(({ roundId, personIds }) => ({ roundId, people: personIds.map(refOf) })),
      raters: raterIds.length,
    })),
    warnings: warnings.map((warning) => viewWarning(warning, names, new Set(proposal.covers))),
    proposal: {
      additions: proposal.additions.map(({ roundId, personId, criterionIds }) => ({
        ...{ roundId, criterionIds },
        person: refOf(personId),
      })),
      isSmallest: proposal.isSmallest,
      beyondHelp: askable.length === 0 ? [] : proposal.uncoverable.map((one) => uncoverableSentence(one, names)),
    },
    check: {
      now: viewDesign(now, plan, refOf),
      after: proposal.additions.length === 0 ? null : viewDesign(after, plan, refOf),
    },
  };
  return { view, additions: proposal.additions };
}

/** @throws DomainError COVERAGE.CHANGED, with what is proposed now, unless these are the additions that are proposed now */
export function assertProposed({ view, additions }: Coverage, wanted: readonly PlannedSeat[]): void {
  const keysOf = (seats: readonly PlannedSeat[]): string =>
    seats
      .map(({ roundId, personId }) => `${roundId} ${personId}`)
      .sort()
      .join();
  if (keysOf(additions) === keysOf(wanted)) return;
  throw new DomainError('COVERAGE.CHANGED', 'conflict', 'The panel changed meanwhile', {
    detail: 'Nothing was added. Look at what is proposed for the panel as it is now.',
    extra: { current: view },
  });
}

/** One candidate stands for all: the panel is the same for each. */
const designOf = (plan: CoveragePlan): DesignCheck =>
  checkDesign(
    coverageRows(plan).flatMap(({ criterionId: criterion, raterIds }) =>
      raterIds.map((rater) => ({ candidate: 'one', rater, criterion })),
    ),
  );

/** The planner counts raters; the check asks who meets. Where they disagree nothing may be proposed. */
function assertVerified({ covers }: CoverageProposal, after: DesignCheck): void {
  const alone = new Set(after.alone.flatMap((one) => one.criteria));
  const wrong = covers.filter((id) => alone.has(id) || !after.agreement.includes(id));
  if (wrong.length > 0) throw new Error(`The design check does not confirm the proposal for ${wrong.join(', ')}.`);
}

const namesIn = ({ rubric, names }: CoverageMaterial): CoverageNames => ({
  criterion: (id) => `${id} ${criterionById(rubric, id)?.shortName ?? ''}`.trim(),
  round: (id) => `${id} ${roundById(rubric, id)?.shortName ?? ''}`.trim(),
  person: (id) => names.get(id) ?? id,
});

function viewWarning(warning: CoverageWarning, names: CoverageNames, covers: ReadonlySet<string>): CoverageWarningView {
  const criterionIds = 'criterionId' in warning ? [warning.criterionId] : warning.criterionIds;
  const isHelped = warning.kind !== 'crowded' && criterionIds.every((id) => covers.has(id));
  return { kind: warning.kind, criterionIds, ...coverageSentence(warning, names), isHelped };
}

const viewDesign = (check: DesignCheck, plan: CoveragePlan, refOf: (id: string) => PersonRef): DesignCheckView => ({
  agreement: check.agreement.length,
  criteria: plan.criterionIds.length,
  comparable: check.comparable.length,
  raters: check.groups.reduce((sum, group) => sum + group.raters.length, 0),
  groups: check.groups.map((group) => group.raters.map(refOf)),
});
