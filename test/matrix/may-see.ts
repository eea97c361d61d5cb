import { canSee, mayOnRequisition, relationsOf, type LoopObject } from '@app/domain';
import { ACTORS, type Actor, type ActorKey } from './actors.js';
import type { WorldSetting } from './matrix-world.js';
import type { Canary } from './matrix-world.js';
import type { RouteEntry } from './routes.js';

/** The domain's word for one actor, asked directly: the API must not be more generous. */
export function policyAllows(key: ActorKey, object: LoopObject, setting: WorldSetting): boolean {
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
  key: ActorKey,
  canary: Canary,
  answersWith: RouteEntry['answersWith'],
  setting: WorldSetting,
): boolean {
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
