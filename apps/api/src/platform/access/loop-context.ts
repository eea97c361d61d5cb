import {
  BLINDNESS_POLICIES,
  COMP_OPENINGS,
  IDENTITY_POLICIES,
  LOOP_OBJECTS,
  LOOP_STATES,
  type LoopObject,
  type LoopState,
  RELATIONS,
  type Relation,
  canSee,
  panelVotes,
  relationsOf,
  visibleState,
} from '@app/domain';
import type { LoopApplicationRow, LoopStandingRow, OwnAssignmentRow, RequisitionSettings } from '@app/persistence';
import type { Person } from '../auth/person.js';

/** One loop as one person stands to it. Everything that answers with something about a loop asks `can` first. */
export interface LoopContext {
  readonly application: LoopApplicationRow;
  readonly requisition: RequisitionSettings;
  readonly relations: ReadonlySet<Relation>;
  /** The person's own assignments, removed ones too. */
  readonly myAssignments: readonly OwnAssignmentRow[];
  /** The state that this person may know. */
  readonly visibleState: LoopState;
  /** Everything the policy opens to this person now, in the policy's order. */
  readonly visible: readonly LoopObject[];
  can(object: LoopObject): boolean;
}

interface Verdict {
  readonly visibleState: LoopState;
  readonly visible: readonly LoopObject[];
  readonly set: ReadonlySet<LoopObject>;
}

// The policy is pure, so its answer for the same standing and circumstances is the same for ever: a board of 4,000
// candidates asks a few distinct questions. Bounded by sets of relations x states x settings.
const verdicts = new Map<string, Verdict>();

function keyOf(
  relations: ReadonlySet<Relation>,
  { state, finalVoteClosed, endedFrom }: LoopApplicationRow,
  requisition: RequisitionSettings,
): string {
  const bits = RELATIONS.reduce((sum, relation, index) => sum + (relations.has(relation) ? 2 ** index : 0), 0);
  const settings =
    BLINDNESS_POLICIES.indexOf(requisition.blindness) * 4 +
    COMP_OPENINGS.indexOf(requisition.compOpensAt) * 2 +
    IDENTITY_POLICIES.indexOf(requisition.identity);
  const votes = `${finalVoteClosed ? 1 : 0}${panelVotes(requisition.debriefMode) ? 1 : 0}`;
  const states = `${LOOP_STATES.indexOf(state)}.${endedFrom === null ? '' : LOOP_STATES.indexOf(endedFrom)}`;
  return `${bits}.${states}.${settings}.${votes}`;
}

function verdictOf(
  relations: ReadonlySet<Relation>,
  application: LoopApplicationRow,
  requisition: RequisitionSettings,
): Verdict {
  const key = keyOf(relations, application, requisition);
  const known = verdicts.get(key);
  if (known) return known;
  const { blindness, compOpensAt, identity, debriefMode } = requisition;
  const { state, finalVoteClosed, endedFrom } = application;
  const settings = { blindness, compOpensAt, identity, panelVotes: panelVotes(debriefMode) };
  const loop = { state, finalVoteClosed, endedFrom, ...settings };
  const visible = LOOP_OBJECTS.filter((object) => canSee(object, relations, loop));
  const verdict = { visible, set: new Set(visible), visibleState: visibleState(relations, loop) };
  verdicts.set(key, verdict);
  return verdict;
}

/** Applies the policy to what the database says of the person and the loop. */
export function toLoopContext(person: Person, row: LoopStandingRow): LoopContext {
  const { application, requisition, assignments, requisitionRoles, recused } = row;
  const relations = relationsOf({ organisationRoles: person.roles, requisitionRoles, assignments, recused });
  const { visible, set, visibleState: state } = verdictOf(relations, application, requisition);
  return {
    application,
    requisition,
    relations,
    myAssignments: assignments,
    visibleState: state,
    visible,
    can: (object) => set.has(object),
  };
}
