import { canSee, relationsOf, type Speaker } from '@app/domain';
import type { SpeakerView } from '@app/contracts';
import type { DebriefPerson } from '@app/persistence';
import type { LoopContext } from '../../platform/access/index.js';
import type { LoopPeople } from '../debrief-loader.js';

/** Everybody who is in the room from the reveal on, by the policy's word. */
export function presentIn({ requisition }: LoopContext, people: LoopPeople): DebriefPerson[] {
  const revealed = { ...requisition, state: 'revealed' as const };
  return people.all.filter(
    (one) => one.active && canSee('room', relationsOf({ ...one, organisationRoles: [] }), revealed),
  );
}

const isVoter = ({ requisitionRoles }: DebriefPerson): boolean =>
  requisitionRoles.includes('committee') || requisitionRoles.includes('chair');

function roleOf(person: DebriefPerson): SpeakerView['as'] | null {
  if (person.requisitionRoles.includes('hiring_manager')) return 'hiring_manager';
  if (person.assignments.some((one) => one.submitted)) return 'rater';
  return isVoter(person) ? 'committee' : null;
}

export interface RoomSpeaker extends Speaker {
  readonly as: SpeakerView['as'];
}

/** Who speaks: raters, the committee, the hiring manager. Whoever only runs the room or reads in it does not. */
export const speakersIn = (loop: LoopContext, people: LoopPeople): RoomSpeaker[] =>
  presentIn(loop, people).flatMap((one): RoomSpeaker[] => {
    const as = roleOf(one);
    const { personId, name, seniority } = one;
    return as === null ? [] : [{ personId, name, seniority, as, isHiringManager: as === 'hiring_manager' }];
  });
