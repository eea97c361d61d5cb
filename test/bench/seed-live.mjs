// One debrief under way with a committee as large as the bench has streams: each a person of their own with a session of their own, which
// is the dearest room to ask the policy for.
import {
  assigned,
  fullContent,
  fullRubric,
  hash,
  loops,
  newId,
  NOW,
  panelScores,
  people,
  ratingsOf,
  requisition,
} from './seed-rows.mjs';
import { insert, signIn } from './seed.mjs';

const RATERS = 4;

/** @returns the loop, the secrets of those who listen, and the card of a rater with what the rater signs in with */
export async function seedLive(db, listeners) {
  const organisation = newId();
  const rubric = fullRubric();
  const content = fullContent(rubric);
  const rubricVersionId = newId();
  await insert(db, 'organisations', [{ id: organisation, name: 'Bench', kind: 'real', created_at: NOW }]);
  const committee = people(organisation, listeners, 'member');
  const raters = people(organisation, RATERS, 'rater');
  await insert(db, 'people', [...committee, ...raters]);
  const document = JSON.stringify(rubric);
  await insert(db, 'rubric_versions', [
    {
      ...{ organisation_id: organisation, id: rubricVersionId, pack_id: rubric.packId, name: rubric.name },
      ...{ version_label: 'bench', content_hash: hash(document), source_text: '', document },
      ...{ published_at: NOW, published_by: null, reason: 'bench' },
    },
  ]);
  const one = requisition(organisation, rubricVersionId, rubric, committee[0].id);
  await insert(db, 'requisitions', [one]);
  await insert(
    db,
    'requisition_members',
    committee.map(({ id: person_id }) => ({
      ...{ organisation_id: organisation, id: newId(), requisition_id: one.id, person_id, role: 'committee' },
    })),
  );
  const { candidates, applications } = loops(organisation, one.id, 1, 'discussing');
  await insert(db, 'candidates', candidates);
  await insert(db, 'applications', applications);
  const [{ id: applicationId }] = applications;
  const cards = raters.map(({ id }) => assigned(organisation, applicationId, id, rubricVersionId, content, true));
  const [assignments, sealed] = [cards.map((card) => card.assignment), cards.map(({ card }) => card)];
  await insert(db, 'assignments', assignments);
  await insert(db, 'scorecards', sealed);
  await insert(
    db,
    'ratings',
    sealed.flatMap((card) => ratingsOf(card, one.id, content)),
  );
  await insert(db, 'panel_scores', panelScores(organisation, applicationId, content, RATERS));
  const secrets = [];
  for (const { id } of committee) secrets.push(await signIn(db, organisation, id));
  const rater = { secret: await signIn(db, organisation, raters[0].id), card: sealed[0].id, content };
  return { applicationId, secrets, rater };
}
