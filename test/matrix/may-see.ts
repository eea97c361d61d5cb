import { canSee, type LoopObject, type LoopState, mayOnRequisition, relationsOf } from '@app/domain';
import { ACTORS, type Actor, type ActorKey, PARTICIPANTS, PROJECTOR, type Visitor } from './actors.js';
import type { WorldSetting } from './matrix-world.js';
import type { Canary } from './matrix-world.js';
import type { RouteEntry } from './routes.js';

/** Where a debrief has a room, for a screen to hang in. */
const ROOM: readonly LoopState[] = [
  ...(['packet_ready', 'pre_read', 'revealed', 'discussing', 'final_vote', 'decided', 'sealed'] as const),
];

/** The domain's word for one actor, asked directly: the API must not be more generous. For the screen: that for everybody in the room. */
export function policyAllows(key: Visitor, object: LoopObject, setting: WorldSetting): boolean {
  if (key === PROJECTOR)
    return ROOM.includes(setting.state) && PARTICIPANTS.every((one) => policyAllows(one, object, setting));
  const actor: Actor = ACTORS[key];
  const relations = relationsOf({
    organisationRoles: actor.organisationRoles ?? [],
    requisitionRoles: actor.requisitionRoles ?? [],
    assignments: actor.assignment
      ? [
          {
            status: actor.assignment.status,
            submitted: actor.assignment.card === 'submitted',
            seat: actor.assignment.seat ?? 'panel',
          },
        ]
      : [],
    recused: actor.recused ?? false,
  });
  // The debrief of the world is one of panel and committee (see World.requisition).
  const circumstances = { ...setting, panelVotes: true };
  // What one wrote oneself is the one thing that may be open where the loop is not.
  return (
    (object === 'own_cards' || canSee('loop', relations, circumstances)) && canSee(object, relations, circumstances)
  );
}

/** May this canary stand in an answer of a route that answers with these objects, to this actor? */
export function maySee(
  key: Visitor,
  canary: Canary,
  { answersWith, projects = [] }: RouteEntry,
  setting: WorldSetting,
): boolean {
  if (key === PROJECTOR)
    return canary.objects.some((object) => projects.includes(object) && policyAllows(key, object, setting));
  const open = canary.objects.some((object) => answersWith.includes(object) && policyAllows(key, object, setting));
  const own =
    canary.author === key &&
    canary.own !== undefined &&
    answersWith.includes(canary.own) &&
    policyAllows(key, canary.own, setting);
  return (
    open || own || (canary.act !== undefined && answersWith.includes('band_fit') && mayAct(key, canary.act, setting))
  );
}

function mayAct(key: ActorKey, act: NonNullable<Canary['act']>, { identity }: WorldSetting): boolean {
  const { organisationRoles = [], requisitionRoles = [], assignment }: Actor = ACTORS[key];
  return mayOnRequisition(act, {
    organisationRoles,
    requisitionRoles,
    rates: assignment !== undefined && assignment.status !== 'removed',
    hidesIdentity: identity === 'hidden_from_panel',
  });
}
