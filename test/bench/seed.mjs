// Fills a migrated, empty organisation with what the figures need, past the API: the bench measures reading and submitting, not importing.
import { randomBytes } from 'node:crypto';
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
  TOMORROW,
} from './seed-rows.mjs';
import { run } from './sqlite.mjs';

export const CLIENTS = 8;
export const ROUNDS = 5;
export const SUBMITS_PER_CLIENT = 12;
export const CANDIDATES = 4000;
const CARDS_OF_DEBRIEF = 9;
/** Inserts rows of one table in multi-row statements. */
export async function insert(db, table, rows) {
  const columns = Object.keys(rows[0]);
  for (let start = 0; start < rows.length; start += 200) {
    const part = rows.slice(start, start + 200);
    const places = part.map(() => `(${columns.map(() => '?').join(',')})`).join(',');
    const values = part.flatMap((row) => columns.map((column) => row[column]));
    await run(db, `INSERT INTO ${table} (${columns.map((one) => `"${one}"`).join(',')}) VALUES ${places}`, values);
  }
}

/** @returns the secret of a new session of the person */
export async function signIn(db, organisation, personId) {
  const secret = randomBytes(32).toString('base64url');
  const times = { created_at: NOW, last_seen_at: NOW, expires_at: TOMORROW };
  await insert(db, 'sessions', [
    {
      organisation_id: organisation,
      id: newId(),
      token_hash: hash(secret),
      person_id: personId,
      ...times,
      user_agent: 'bench',
    },
  ]);
  return secret;
}

async function seedSubmits(db, base) {
  const { organisation, rubricVersionId, requisitionId, raters, content } = base;
  const { candidates, applications } = loops(organisation, requisitionId, ROUNDS * SUBMITS_PER_CLIENT, 'collecting');
  await insert(db, 'candidates', candidates);
  await insert(db, 'applications', applications);
  const cards = applications.flatMap((one) =>
    raters.map((rater) => assigned(organisation, one.id, rater.id, rubricVersionId, content, false)),
  );
  await insert(
    db,
    'assignments',
    cards.map((one) => one.assignment),
  );
  await insert(
    db,
    'scorecards',
    cards.map((one) => one.card),
  );
  return raters.map((rater) =>
    cards
      .map((one) => one.card)
      .filter((card) => card.author_id === rater.id)
      .map((card) => card.id),
  );
}

async function seedDebrief(db, base) {
  const { organisation, rubricVersionId, requisitionId, content } = base;
  const authors = people(organisation, CARDS_OF_DEBRIEF, 'author');
  await insert(db, 'people', authors);
  const { candidates, applications } = loops(organisation, requisitionId, 1, 'discussing');
  await insert(db, 'candidates', candidates);
  await insert(db, 'applications', applications);
  const [{ id: applicationId }] = applications;
  const cards = authors.map((author) =>
    assigned(organisation, applicationId, author.id, rubricVersionId, content, true),
  );
  await insert(
    db,
    'assignments',
    cards.map((one) => one.assignment),
  );
  await insert(
    db,
    'scorecards',
    cards.map((one) => one.card),
  );
  await insert(
    db,
    'ratings',
    cards.flatMap((one) => ratingsOf(one.card, requisitionId, content)),
  );
  await insert(db, 'panel_scores', panelScores(organisation, applicationId, content, CARDS_OF_DEBRIEF));
  return applicationId;
}

async function seedList(db, base, list) {
  const { organisation } = base;
  const { candidates, applications } = loops(organisation, list.id, CANDIDATES, 'revealed');
  await insert(db, 'candidates', candidates);
  await insert(db, 'applications', applications);
  await insert(
    db,
    'application_scores',
    applications.map((one, index) => ({
      ...{ organisation_id: organisation, id: newId(), application_id: one.id, cards: 9, rated_criteria: 13 },
      ...{ weighted_mean: 2 + (index % 200) / 100, updated_at: NOW },
    })),
  );
}

/** @returns what the clients need: sessions, ids of cards per client, the debrief's application, the list's requisition */
export async function seed(db) {
  const organisation = newId();
  const rubric = fullRubric();
  const content = fullContent(rubric);
  const rubricVersionId = newId();
  await insert(db, 'organisations', [{ id: organisation, name: 'Bench', kind: 'real', created_at: NOW }]);
  const raters = people(organisation, CLIENTS, 'rater');
  const [recruiter, member] = people(organisation, 2, 'staff');
  await insert(db, 'people', [...raters, recruiter, member]);
  await insert(db, 'person_roles', [
    { organisation_id: organisation, id: newId(), person_id: recruiter.id, role: 'recruiter' },
  ]);
  const version = {
    organisation_id: organisation,
    id: rubricVersionId,
    pack_id: rubric.packId,
    name: rubric.name,
    version_label: 'bench',
  };
  const document = JSON.stringify(rubric);
  await insert(db, 'rubric_versions', [
    {
      ...version,
      content_hash: hash(document),
      source_text: '',
      document,
      published_at: NOW,
      published_by: null,
      reason: 'bench',
    },
  ]);
  const one = requisition(organisation, rubricVersionId, rubric, recruiter.id);
  const list = requisition(organisation, rubricVersionId, rubric, recruiter.id);
  await insert(db, 'requisitions', [one, list]);
  await insert(db, 'requisition_members', [
    { organisation_id: organisation, id: newId(), requisition_id: one.id, person_id: member.id, role: 'committee' },
  ]);
  const base = { organisation, rubricVersionId, requisitionId: one.id, raters, content };
  const cards = await seedSubmits(db, base);
  const debrief = await seedDebrief(db, base);
  await seedList(db, base, list);
  return {
    organisation,
    clients: await Promise.all(
      raters.map(async (rater, index) => ({ secret: await signIn(db, organisation, rater.id), cards: cards[index] })),
    ),
    debrief: { applicationId: debrief, secret: await signIn(db, organisation, member.id) },
    list: { requisitionId: list.id, secret: await signIn(db, organisation, recruiter.id) },
  };
}
