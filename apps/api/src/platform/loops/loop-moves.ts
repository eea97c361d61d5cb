import { Injectable } from '@nestjs/common';
import {
  blockedBecause,
  findTransition,
  isMade,
  isOffered,
  type LoopAct,
  type LoopActStanding,
  type LoopFacts,
  type LoopMove,
  mayMove,
  mayOnLoop,
  notInState,
  type Rubric,
  seesBandFit,
  TRANSITIONS,
} from '@app/domain';
import { LoopFactsRepository, type RequisitionSettings, RubricRepository, type Tx } from '@app/persistence';
import { type LoopContext, RequisitionAccess, type RequisitionContext } from '../access/index.js';
import type { Person } from '../auth/person.js';
import { DisclosureGate } from '../compensation/index.js';

/** What one person may do with one loop. */
export interface LoopPowers {
  may(act: LoopAct): boolean;
  mayMove(move: LoopMove): boolean;
  readonly seesBandFit: boolean;
}

export interface OfferedMove {
  readonly move: LoopMove;
  /** Why it can not be made now; null when it can. */
  readonly blocked: string | null;
}

const MOVES = [...new Set(TRANSITIONS.map((transition) => transition.move))];

/** Who may do what with a loop, and which moves are open: the application view, the debrief and the moves themselves ask here. */
@Injectable()
export class LoopMoves {
  constructor(
    private readonly requisitions: RequisitionAccess,
    private readonly facts: LoopFactsRepository,
    private readonly rubrics: RubricRepository,
    private readonly disclosure: DisclosureGate,
  ) {}

  async powersOf(person: Person, loop: LoopContext, tx?: Tx): Promise<LoopPowers> {
    return powersIn(await this.requisitions.require(person, loop.requisition.id, 'read', tx), loop);
  }

  /** What the rules of the moves must know, as it is now. */
  async factsOf(person: Person, loop: LoopContext, tx?: Tx): Promise<LoopFacts> {
    const { application, requisition } = loop;
    const rubric = await this.rubrics.get(person.organisationId, requisition.rubricVersionId, tx);
    const required = requiredCriteria(requisition, rubric.document);
    const facts = await this.facts.find(
      { organisationId: person.organisationId, application, requisition },
      required,
      tx,
    );
    if (facts.state !== 'planned') return facts;
    return { ...facts, disclosureMissing: await this.disclosure.missing(requisition, tx) };
  }

  /** The moves of the present state that this person may make, open or blocked. Empty for whoever may not know the state. */
  async offered(person: Person, loop: LoopContext, powers: LoopPowers): Promise<OfferedMove[]> {
    const { state } = loop.application;
    const mine = MOVES.filter((move) => powers.mayMove(move));
    if (mine.length === 0 || loop.visibleState !== state) return [];
    const facts = await this.factsOf(person, loop);
    const offered = mine.filter(
      (move) =>
        isOffered(move, facts) && !isMade(move, facts) && (findTransition(state, move) || loop.can('card_status')),
    );
    return offered.map((move) => ({ move, blocked: whyBlocked(move, facts, loop) }));
  }
}

/** The same for a loop of a requisition that is loaded already. */
export function powersIn(requisition: RequisitionContext, loop: LoopContext): LoopPowers {
  const standing: LoopActStanding = {
    relations: loop.relations,
    requisitionRoles: requisition.myRoles,
    mayHandlePay: requisition.may('band'),
    state: loop.application.state,
    can: (object) => loop.can(object),
  };
  return {
    may: (act) => mayOnLoop(act, standing),
    mayMove: (move) => mayMove(move, standing),
    seesBandFit: seesBandFit(standing),
  };
}

/** Why a move can not be made now; null when it can. */
export function whyBlocked(move: LoopMove, facts: LoopFacts, loop: LoopContext): string | null {
  if (move === 'open' && loop.requisition.status === 'closed') return 'The requisition is closed.';
  // Who may not know the status of cards reads of a loop in collecting only that it is.
  if (!findTransition(facts.state, move) && !loop.can('card_status')) return notInState(facts.state);
  return blockedBecause(move, facts);
}

/** The must criteria of the confirmed bar that apply to this role. */
function requiredCriteria({ bar, hasAgents }: RequisitionSettings, rubric: Rubric): readonly string[] {
  const exempt = new Set(
    hasAgents ? [] : rubric.criteria.filter((one) => one.appliesWhen === 'agents').map((one) => one.id),
  );
  return (bar?.must ?? []).filter((criterionId) => !exempt.has(criterionId));
}
