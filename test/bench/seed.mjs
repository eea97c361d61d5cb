// Fills a migrated, empty organisation with what the figures need, past the API: the bench measures reading and submitting, not importing.
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseRubric } from '../../dist/libs/rubric-format/src/index.js';
import { run } from './sqlite.mjs';

export const CLIENTS = 8;
export const ROUNDS = 5;
export const SUBMITS_PER_CLIENT = 12;
export const CANDIDATES = 4000;
const CARDS_OF_DEBRIEF = 9;
const NOW = new Date().toISOString();
const TOMORROW = new Date(Date.now() + 86_400_000).toISOString();

let counter = 0;
/** Ids that sort by time, like the product's. */
const newId = () => `01990000-0000-7000-8000-${String((counter += 1)).padStart(12, '0')}`;
const hash = (text) => createHash('sha256').update(text).digest('hex');

/** The AI-PM pack with one more round that rates all thirteen criteria: the full card of the figures. */
function fullRubric() {
  const { rubric } = parseRubric(readFileSync(new URL('../../rubrics/ai-pm/rubric.yaml', import.meta.url), 'utf8'));
  const round = rubric.rounds.find((one) => one.id === 'R1');
  const criterionIds = rubric.criteria.map((one) => one.id);
  return {
    ...rubric,
    rounds: [
      ...rubric.rounds,
      { ...round, id: 'RX', name: 'Everything', criterionIds, raters: 8, minutes: 140, indicatorIds: [] },
    ],
  };
}

function fullContent(rubric) {
  return {
    ratings: Object.fromEntries(
      rubric.criteria.map(({ id }, index) => [id, { level: 2 + (index % 3), notAssessed: null, confidence: 'high' }]),
    ),
    evidence: rubric.criteria.map(({ id, name }) => ({
      ...{
        id: newId(),
        kind: 'behaviour',
        direction: 'for',
        timeMarkSeconds: 840,
        criterionIds: [id],
        artifactId: null,
        suite: null,
      },
      text: `${name}: walked through the last release decision, named the slice that fell below its threshold, who owned the fix and what was cut from the scope so that the date could hold.`,
    })),
    indicators: {},
    redFlags: [],
    recommendation: 'yes',
    summary: 'Owns the definition of good and can say what it cost to be wrong.',
    supportedSeniority: 'senior',
  };
}

/** Inserts rows of one table in multi-row statements. */
async function insert(db, table, rows) {
  const columns = Object.keys(rows[0]);
  for (let start = 0; start < rows.length; start += 200) {
    const part = rows.slice(start, start + 200);
    const places = part.map(() => `(${columns.map(() => '?').join(',')})`).join(',');
    const values = part.flatMap((row) => columns.map((column) => row[column]));
    await run(db, `INSERT INTO ${table} (${columns.map((one) => `"${one}"`).join(',')}) VALUES ${places}`, values);
  }
}

const people = (organisation, count, name) =>
  Array.from({ length: count }, (_, index) => ({
    ...{
      organisation_id: organisation,
      id: newId(),
      email: `${name}${index}@example.org`,
      name: `${name} ${index}`,
      title: '',
      seniority: 3,
    },
    ...{ status: 'active', password_hash: null, created_at: NOW, version: 1 },
  }));

/** @returns the secret of a new session of the person */
async function signIn(db, organisation, personId) {
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

function requisition(organisation, rubricVersionId, rubric, createdBy) {
  return {
    ...{
      organisation_id: organisation,
      id: newId(),
      title: 'Senior AI product manager',
      seniority: 'senior',
      location: 'Remote',
      has_agents: 1,
    },
    ...{
      status: 'open',
      rubric_version_id: rubricVersionId,
      debrief_mode: 'committee',
      blindness: 'strict',
      quorum: 1,
    },
    ...{ decision_rule: 'majority', comp_opens_at: 'comp_open', card_due_hours: 24, posted_range: '', intake: '{}' },
    ...{
      bar: JSON.stringify(rubric.bars.find((one) => one.seniority === 'senior')),
      bar_confirmed_by: createdBy,
      bar_confirmed_at: NOW,
    },
    ...{ bar_note: '', created_by: createdBy, created_at: NOW, version: 1 },
  };
}

function loops(organisation, requisitionId, count, state) {
  const candidates = Array.from({ length: count }, (_, index) => ({
    ...{
      organisation_id: organisation,
      id: newId(),
      name: `Candidate ${String(index).padStart(4, '0')}`,
      email: `c${index}.${state}@example.org`,
    },
    ...{ headline: 'Product manager of a support assistant', created_at: NOW, version: 1 },
  }));
  const applications = candidates.map((candidate) => ({
    ...{
      organisation_id: organisation,
      id: newId(),
      candidate_id: candidate.id,
      requisition_id: requisitionId,
      state,
      decision_version: 1,
    },
    ...{ opened_at: NOW, debrief_at: null, created_at: NOW, version: 1 },
  }));
  return { candidates, applications };
}

function assigned(organisation, applicationId, personId, rubricVersionId, content, submitted) {
  const assignment = {
    ...{
      organisation_id: organisation,
      id: newId(),
      application_id: applicationId,
      round_id: 'RX',
      person_id: personId,
      status: 'accepted',
    },
    ...{ reason: '', due_at: TOMORROW, decided_by: null, created_at: NOW, version: 1 },
  };
  const card = {
    ...{
      organisation_id: organisation,
      id: newId(),
      assignment_id: assignment.id,
      application_id: applicationId,
      round_id: 'RX',
      author_id: personId,
    },
    ...{
      rubric_version_id: rubricVersionId,
      status: submitted ? 'submitted' : 'draft',
      content: JSON.stringify(content),
      opened_at: NOW,
      saved_at: NOW,
    },
    ...{
      submitted_at: submitted ? NOW : null,
      overall: submitted ? 'yes' : null,
      independent: submitted ? 1 : null,
      version: 1,
    },
  };
  return { assignment, card };
}

function ratingsOf(card, requisitionId, content) {
  return Object.entries(content.ratings).map(([criterionId, rating]) => ({
    ...{
      organisation_id: card.organisation_id,
      id: newId(),
      scorecard_id: card.id,
      application_id: card.application_id,
      requisition_id: requisitionId,
    },
    ...{
      criterion_id: criterionId,
      rater_id: card.author_id,
      level: rating.level,
      not_assessed_reason: null,
      confidence: 'high',
      independent: 1,
    },
    ...{ rubric_version_id: card.rubric_version_id, submitted_at: NOW },
  }));
}

const panelScores = (organisation, applicationId, content, raters) =>
  Object.entries(content.ratings).map(([criterionId, { level }]) => ({
    ...{ organisation_id: organisation, id: newId(), application_id: applicationId, criterion_id: criterionId, raters },
    ...{
      level_1: 0,
      level_2: level === 2 ? raters : 0,
      level_3: level === 3 ? raters : 0,
      level_4: level === 4 ? raters : 0,
    },
    ...{ not_assessed: 0, sum: level * raters, updated_at: NOW },
  }));

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
