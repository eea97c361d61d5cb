// The yardstick: a plain node:http program that makes the same durable writes and the same reads as the product, with the same SQLite
// driver on a copy of the same database, and none of its rules: no policy, no validation, no framework.
import { createServer } from 'node:http';
import { randomUUID, createHash } from 'node:crypto';
import { all, open, run } from './sqlite.mjs';

const [file] = process.argv.slice(2);
const writer = await open(file);
const reader = await open(file);
for (const db of [writer, reader])
  for (const pragma of ['journal_mode=WAL', 'synchronous=FULL', 'foreign_keys=ON']) await run(db, `PRAGMA ${pragma}`);

let last = Promise.resolve();
/** One transaction after another. */
const queued = (work) => (last = last.then(work, work));

const hash = (text) => createHash('sha256').update(text).digest('hex');

async function person(request) {
  const secret = /plumbline=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
  const [session] = await all(reader, 'SELECT organisation_id, person_id FROM sessions WHERE token_hash = ?', [
    hash(secret),
  ]);
  return session;
}

const multi = (rows) => rows.map((row) => `(${row.map(() => '?').join(',')})`).join(',');

async function submit(request, cardId) {
  const { organisation_id: organisation, person_id: personId } = await person(request);
  const [card] = await all(reader, 'SELECT * FROM scorecards WHERE organisation_id = ? AND id = ?', [
    organisation,
    cardId,
  ]);
  const content = JSON.parse(card.content);
  const now = new Date().toISOString();
  await queued(async () => {
    await run(writer, 'BEGIN IMMEDIATE');
    await run(
      writer,
      "UPDATE scorecards SET status = 'submitted', submitted_at = ?, overall = ?, independent = 1, content = ?, version = 2 WHERE organisation_id = ? AND id = ? AND version = 1",
      [now, content.recommendation, JSON.stringify(content), organisation, cardId],
    );
    const [{ requisition_id: requisitionId }] = await all(
      writer,
      'SELECT requisition_id FROM applications WHERE organisation_id = ? AND id = ?',
      [organisation, card.application_id],
    );
    const ratings = Object.entries(content.ratings).map(([criterion, { level, confidence }]) => [
      organisation,
      randomUUID(),
      cardId,
      card.application_id,
      requisitionId,
      criterion,
      personId,
      level,
      null,
      confidence,
      1,
      card.rubric_version_id,
      now,
    ]);
    await run(
      writer,
      `INSERT INTO ratings (organisation_id,id,scorecard_id,application_id,requisition_id,criterion_id,rater_id,level,not_assessed_reason,confidence,independent,rubric_version_id,submitted_at) VALUES ${multi(ratings)}`,
      ratings.flat(),
    );
    const scores = Object.entries(content.ratings).map(([criterion, { level }]) => [
      organisation,
      randomUUID(),
      card.application_id,
      criterion,
      1,
      ...[1, 2, 3, 4].map((one) => Number(one === level)),
      0,
      level,
      now,
    ]);
    await run(
      writer,
      `INSERT INTO panel_scores (organisation_id,id,application_id,criterion_id,raters,level_1,level_2,level_3,level_4,not_assessed,sum,updated_at) VALUES ${multi(scores)} ON CONFLICT (organisation_id,application_id,criterion_id) DO UPDATE SET raters = raters + 1, level_1 = level_1 + excluded.level_1, level_2 = level_2 + excluded.level_2, level_3 = level_3 + excluded.level_3, level_4 = level_4 + excluded.level_4, sum = panel_scores.sum + excluded.sum, updated_at = excluded.updated_at`,
      scores.flat(),
    );
    await run(
      writer,
      'INSERT INTO application_scores (organisation_id,id,application_id,cards,rated_criteria,weighted_mean,updated_at) VALUES (?,?,?,1,13,3,?) ON CONFLICT (organisation_id,application_id) DO UPDATE SET cards = cards + 1, updated_at = excluded.updated_at',
      [organisation, randomUUID(), card.application_id, now],
    );
    await run(
      writer,
      "INSERT INTO idempotency_keys (organisation_id,id,person_id,key,route,body_hash,status,response_status,response_body,created_at) VALUES (?,?,?,?,'submit','','done',200,'{}',?)",
      [organisation, randomUUID(), personId, request.headers['idempotency-key'], now],
    );
    const [before] = await all(
      writer,
      'SELECT seq, hash FROM audit_entries WHERE organisation_id = ? ORDER BY seq DESC LIMIT 1',
      [organisation],
    );
    const id = randomUUID();
    await run(
      writer,
      "INSERT INTO audit_entries (organisation_id,id,seq,at,actor_id,action,object_type,object_id,commitment,previous_hash,hash) VALUES (?,?,?,?,?,'scorecard.submit','scorecard',?,?,?,?)",
      [
        organisation,
        id,
        (before?.seq ?? 0) + 1,
        now,
        personId,
        cardId,
        hash(id),
        before?.hash ?? null,
        hash(id + (before?.hash ?? '')),
      ],
    );
    await run(writer, "INSERT INTO audit_payloads (organisation_id,id,payload,salt) VALUES (?,?,'{}',?)", [
      organisation,
      id,
      hash(id),
    ]);
    await run(writer, 'COMMIT');
  });
  return { id: cardId, version: 2, submittedAt: now };
}

async function debrief(request, applicationId) {
  const { organisation_id: organisation } = await person(request);
  const key = [organisation, applicationId];
  const [loop] = await all(
    reader,
    'SELECT a.*, r.title, v.document FROM applications a JOIN requisitions r ON r.organisation_id = a.organisation_id AND r.id = a.requisition_id JOIN rubric_versions v ON v.organisation_id = r.organisation_id AND v.id = r.rubric_version_id WHERE a.organisation_id = ? AND a.id = ?',
    key,
  );
  const cards = await all(
    reader,
    'SELECT s.*, p.name FROM scorecards s JOIN people p ON p.organisation_id = s.organisation_id AND p.id = s.author_id WHERE s.organisation_id = ? AND s.application_id = ?',
    key,
  );
  const ratings = await all(
    reader,
    'SELECT criterion_id, rater_id, level FROM ratings WHERE organisation_id = ? AND application_id = ?',
    key,
  );
  const scores = await all(reader, 'SELECT * FROM panel_scores WHERE organisation_id = ? AND application_id = ?', key);
  const votes = await all(reader, 'SELECT * FROM votes WHERE organisation_id = ? AND application_id = ?', key);
  return {
    ...loop,
    document: undefined,
    rubric: JSON.parse(loop.document),
    cards: cards.map((card) => ({ ...card, content: JSON.parse(card.content) })),
    ratings,
    scores,
    votes,
  };
}

async function list(request, requisitionId) {
  const { organisation_id: organisation } = await person(request);
  const candidates = await all(
    reader,
    'SELECT a.id AS "applicationId", c.id AS "candidateId", c.name, c.headline, a.state, s.cards, s.rated_criteria, s.weighted_mean FROM applications a JOIN candidates c ON c.organisation_id = a.organisation_id AND c.id = a.candidate_id LEFT JOIN application_scores s ON s.organisation_id = a.organisation_id AND s.application_id = a.id WHERE a.organisation_id = ? AND a.requisition_id = ? ORDER BY c.name',
    [organisation, requisitionId],
  );
  return { candidates };
}

const ROUTES = [
  [/^\/api\/health\/live$/, async () => ({ status: 'live' })],
  [/^\/api\/scorecards\/([^/]+)\/submission$/, submit],
  [/^\/api\/applications\/([^/]+)\/debrief$/, debrief],
  [/^\/api\/requisitions\/([^/]+)\/candidates$/, list],
];

const server = createServer((request, response) => {
  const answer = (status, body) =>
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  const route = ROUTES.find(([pattern]) => pattern.test(request.url));
  if (!route) return answer(404, {});
  route[1](request, route[0].exec(request.url)[1]).then(
    (body) => answer(200, body),
    (error) => answer(500, { error: String(error) }),
  );
});
server.listen(0, '127.0.0.1', () => console.log(`listening ${server.address().port}`));
process.on('SIGTERM', () => process.exit(0));
