import { Injectable } from '@nestjs/common';
import { type AskablePerson, type LoopState, type PlannedSeat } from '@app/domain';
import {
  AssignmentRepository,
  type LoopAssignmentRow,
  RequisitionRepository,
  RubricRepository,
  type Tx,
} from '@app/persistence';
import type { Person } from '../platform/auth/person.js';
import { type Coverage, coverageOf } from '../platform/coverage/index.js';
import { LoopRounds } from '../platform/loops/index.js';
import { PanelEligibility, type StaffedLoop } from './panel-eligibility.js';
import { UsualPanel } from './usual-panel.js';

export interface CoveredLoop extends Coverage {
  /** All assignments of the loop. */
  readonly present: readonly LoopAssignmentRow[];
  /** Of rounds to which nobody is assigned, while the loop is planned: the usual panel fills them when it opens. */
  readonly toCome: readonly PlannedSeat[];
}

const isOpen = ({ status, recused }: LoopAssignmentRow): boolean =>
  !recused && (status === 'assigned' || status === 'accepted');

/** Once the packet is complete, another card means collecting more first. */
const takesCards = (state: LoopState): boolean => state === 'planned' || state === 'collecting';

/** Who is asked for which round of one loop; whether a card is in is not looked at. */
@Injectable()
export class LoopCoverage {
  constructor(
    private readonly rubrics: RubricRepository,
    private readonly requisitions: RequisitionRepository,
    private readonly assignments: AssignmentRepository,
    private readonly eligibility: PanelEligibility,
    private readonly usualPanel: UsualPanel,
    private readonly rounds: LoopRounds,
  ) {}

  async of(person: Person, loop: StaffedLoop, tx?: Tx): Promise<CoveredLoop> {
    const { organisationId } = person;
    const { id: requisitionId, rubricVersionId, hasAgents } = loop.requisition;
    const { id, state } = loop.application;
    const { document } = await this.rubrics.get(organisationId, rubricVersionId, tx);
    const rubric = { ...document, rounds: await this.rounds.in(document, loop, tx) };
    const present = await this.assignments.findOf(organisationId, [id], tx);
    const usual = await this.requisitions.findPanel(organisationId, requisitionId, tx);
    const toCome = state === 'planned' ? await this.usualPanel.seats(tx, person, loop, present) : [];
    const seats = [...present.filter(isOpen), ...toCome];
    const names = new Map([...usual, ...present].map((one) => [one.personId, one.personName]));
    const askable = takesCards(state) ? await this.askable(person, loop, [...names.keys()], seats, present, tx) : [];
    return { ...coverageOf({ rubric, hasAgents, seats, names, askable }), present, toCome };
  }

  private async askable(
    person: Person,
    loop: StaffedLoop,
    personIds: readonly string[],
    seats: readonly PlannedSeat[],
    present: readonly LoopAssignmentRow[],
    tx?: Tx,
  ): Promise<AskablePerson[]> {
    const barred = new Set((await this.eligibility.problems(tx, person, loop, personIds, '')).map((one) => one.path));
    return personIds.flatMap((personId, index): AskablePerson[] => {
      const own = present.filter((one) => one.personId === personId);
      if (barred.has(`/${index}`) || own.some((one) => one.status === 'conflict')) return [];
      const cards = seats.filter((seat) => seat.personId === personId).length;
      return [{ personId, cards, notRounds: own.filter((one) => one.status === 'excused').map((one) => one.roundId) }];
    });
  }
}
