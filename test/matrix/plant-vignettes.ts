import { RoleVignetteAnswerEntity, RoleVignetteRepository, RoleVignetteSetEntity } from '@app/persistence';
import type { RoleFinding } from '@app/domain';
import type { World } from '../support/world.js';
import type { ActorKey } from './actors.js';
import type { Canaries } from './canaries.js';
import type { People, WorldSetting } from './matrix-world.js';

const PACK_ID = 'ai-pm';
/** The chair answers the second vignette with the same in every world; what these answer is what worlds differ in. */
const OTHERS: readonly ActorKey[] = ['secondRaterDone', 'committee', 'facilitator'];

/** A newer set with canaries in two references, of which only the first is open to anybody: to whoever answered it. */
export async function addVignetteAnswers(
  world: World,
  people: People,
  { vignetteChoice = 'tpm', vignetteAnswers = 3 }: WorldSetting,
  canaries: Canaries,
): Promise<void> {
  const sets = await world.app.get(RoleVignetteRepository).findSets(world.organisationId);
  const { packId, rubricVersionId, document } = sets.find((one) => one.packId === PACK_ID)!;
  const because = canaries.text('vignette.because, answered by secondRaterDone', {
    ...{ objects: [], author: 'secondRaterDone', own: 'own_cards' },
  });
  const vignettes = document.vignettes.map((one, index) => (index === 0 ? { ...one, because } : one));
  const at = world.app.clock.now();
  const setId = await world.insert(RoleVignetteSetEntity, {
    ...{ packId, rubricVersionId, contentHash: 'f'.repeat(64), addedAt: at },
    document: { ...document, vignettes },
  });
  const answer = (key: ActorKey, vignetteId: string, choice: RoleFinding) =>
    world.insert(RoleVignetteAnswerEntity, {
      ...{ setId, vignetteId, personId: people[key].id, choice, answeredAt: at },
    });
  await answer('secondRaterDone', vignettes[0]!.id, 'mixed');
  await answer('chair', vignettes[1]!.id, 'ai-pm');
  for (const key of OTHERS.slice(0, vignetteAnswers)) await answer(key, vignettes[1]!.id, vignetteChoice);
}
