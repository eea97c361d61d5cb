import { CalibrationCaseRepository, CaseCardEntity, CaseRatingEntity } from '@app/persistence';
import type { CaseAnswer } from '@app/domain';
import type { World } from '../support/world.js';
import type { ActorKey } from './actors.js';
import type { Canaries } from './canaries.js';
import type { People, WorldSetting } from './matrix-world.js';

const CASE_ID = 'answers-with-sources';
const ANSWERED: readonly ActorKey[] = ['secondRaterDone', 'chair'];

/** Submitted answers to a calibration case, with a canary in the words of one. */
export async function addCaseAnswers(
  world: World,
  people: People,
  { caseLevel: level = 3, caseAnswers = 2 }: WorldSetting,
  canaries: Canaries,
): Promise<void> {
  const versions = await world.app.get(CalibrationCaseRepository).findVersions(world.organisationId);
  const version = versions.find((one) => one.caseId === CASE_ID)!;
  const why = canaries.text('case.why of secondRaterDone', {
    ...{ objects: [], author: 'secondRaterDone', own: 'own_cards' },
  });
  const at = world.app.clock.now();
  for (const key of ANSWERED.slice(0, caseAnswers)) {
    const { id: raterId } = people[key];
    const answer: CaseAnswer = Object.fromEntries(
      version.document.reference.map(({ criterionId }) => [
        criterionId,
        { level, cannotTell: false, why: key === 'secondRaterDone' ? why : 'Seen in the third answer.' },
      ]),
    );
    const caseCardId = await world.insert(CaseCardEntity, {
      ...{ caseVersionId: version.id, caseId: CASE_ID, personId: raterId, status: 'submitted', answer },
      ...{ openedAt: at, savedAt: at, submittedAt: at, version: 2 },
    });
    for (const { criterionId } of version.document.reference)
      await world.insert(CaseRatingEntity, {
        ...{ caseCardId, caseVersionId: version.id, raterId, criterionId, level, submittedAt: at },
      });
  }
}
