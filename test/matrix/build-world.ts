// One world for the matrix: everything that can exist in a loop exists, whatever its state, so that only the policy decides.
import {
  type BlindnessPolicy,
  type CompOpening,
  type Level,
  type LoopState,
  type ScorecardContent,
  type VoteChoice,
  panelRounds,
} from '@app/domain';
import {
  ApplicationScoreEntity,
  DecisionEntity,
  DecisionPayloadEntity,
  DecisionRecordEntity,
  DocumentEntity,
  EvalArtifactEntity,
  InterviewEntity,
  LoopEventEntity,
  ScorecardEntity,
  VoteEntity,
  sha256,
} from '@app/persistence';
import { DocumentFiles } from '../../apps/api/src/candidates/document-files.js';
import { fullContent } from '../support/card-content.js';
import type { TestApp } from '../support/app.js';
import { World, type WorldAssignment, type WorldLoop, type WorldPerson } from '../support/world.js';
import { ACTORS, ACTOR_KEYS, type Actor, type ActorKey } from './actors.js';
import type { Canary, MatrixIds, MatrixWorld } from './matrix-world.js';

export interface WorldSetting {
  readonly state: LoopState;
  readonly blindness: BlindnessPolicy;
  readonly compOpensAt: CompOpening;
  /** In `final_vote`: the ballots are open. */
  readonly finalVoteClosed?: boolean;
  /** What two worlds differ in. */
  readonly hiddenLevel?: Level;
  readonly withoutSecondCard?: boolean;
  readonly hiddenChoice?: VoteChoice;
}

const NOTE_ID = '0199aaaa-0000-7000-8000-000000000001';
const EMPTY_HASH = '0'.repeat(64);

/** Plants texts and remembers where. */
class Canaries {
  readonly all: Canary[] = [];

  text(field: string, where: Omit<Canary, 'text' | 'field'>): string {
    const text = `canary${field.replaceAll(/\W/g, '')}end`;
    this.all.push({ ...where, field, text });
    return text;
  }

  /** A number that nothing else in the world has. */
  number(field: string, value: number, where: Omit<Canary, 'text' | 'field'>): number {
    this.all.push({ ...where, field, text: String(value) });
    return value;
  }

  instant(field: string, text: string, where: Omit<Canary, 'text' | 'field'>): string {
    this.all.push({ ...where, field, text });
    return text;
  }
}

type People = Record<ActorKey, WorldPerson>;

export async function buildWorld(app: TestApp, setting: WorldSetting): Promise<MatrixWorld> {
  const world = await World.create(app, { name: 'Matrix' });
  const canaries = new Canaries();
  const people = await addPeople(world);
  const round = panelRounds(world.rubric)[0]!.id;
  const screenRound = world.rubric.rounds.find((one) => one.kind === 'screen')!.id;
  const requisition = await addRequisition(world, people, round, setting);
  await world.requisition({ panel: { [round]: [people.panelOfAnotherRequisition] } });
  const band = await world.band(requisition, {
    low: canaries.number('band.low', 87_811, { objects: ['band_fit'], act: 'band' }),
    high: canaries.number('band.high', 113_287, { objects: ['band_fit'], act: 'band' }),
  });
  const loop = await world.loop(requisition, {
    state: setting.state,
    candidate: {
      name: canaries.text('candidate.name', { objects: ['loop'] }),
      headline: canaries.text('candidate.headline', { objects: ['loop'] }),
    },
  });
  await world.insert(InterviewEntity, {
    applicationId: loop.applicationId,
    roundId: round,
    startsAt: world.app.clock.now(),
    endsAt: '2026-11-02T10:00:00.000Z' as never,
    location: canaries.text('interview.location', { objects: ['loop'] }),
    version: 1,
  });
  const documents = await addDocuments(world, loop, canaries);
  const cards = await addCards(world, loop, people, round, setting, canaries);
  await addScreenCard(world, loop, people, band, canaries);
  await addVotes(world, loop, people, setting, canaries);
  await addDecision(world, loop, people, canaries);
  const ids: MatrixIds = {
    organisation: world.organisationId,
    rubricVersion: world.rubricVersionId,
    requisition: requisition.id,
    application: loop.applicationId,
    candidate: loop.candidateId,
    band,
    round,
    screenRound,
    ...documents,
    ...cards,
  };
  return { app, state: setting.state, people, ids, canaries: canaries.all };
}

async function addPeople(world: World): Promise<People> {
  const people = {} as People;
  for (const key of ACTOR_KEYS) {
    const actor: Actor = ACTORS[key];
    people[key] = await world.person(key, { roles: actor.organisationRoles ?? [] });
  }
  return people;
}

function addRequisition(world: World, people: People, round: string, { blindness, compOpensAt }: WorldSetting) {
  const members: Record<string, WorldPerson[]> = {};
  const raters: WorldPerson[] = [];
  for (const key of ACTOR_KEYS) {
    const actor: Actor = ACTORS[key];
    for (const role of actor.requisitionRoles ?? []) (members[role] ??= []).push(people[key]);
    if (actor.assignment && actor.assignment.status !== 'removed') raters.push(people[key]);
  }
  return world.requisition({ members, panel: { [round]: raters }, row: { blindness, compOpensAt } });
}

async function addDocuments(
  world: World,
  { applicationId }: WorldLoop,
  canaries: Canaries,
): Promise<Pick<MatrixIds, 'linkDocument' | 'fileDocument'>> {
  const common = { applicationId, addedBy: world.admin.id, addedAt: world.app.clock.now() };
  const open = { objects: ['documents'] } as const;
  const linkDocument = await world.insert(DocumentEntity, {
    ...common,
    kind: 'link',
    title: canaries.text('document.title', open),
    url: `https://example.org/${canaries.text('document.url', open)}`,
    fileName: null,
    mediaType: null,
    size: null,
    sha256: null,
  });
  const bytes = Buffer.from(`%PDF-1.7 ${canaries.text('document.content', open)}`);
  const hash = sha256(bytes.toString());
  await world.app.get(DocumentFiles).write(hash, world.app.ids.next(), bytes);
  const fileDocument = await world.insert(DocumentEntity, {
    ...common,
    kind: 'file',
    title: 'Portfolio',
    url: null,
    fileName: `${canaries.text('document.fileName', open)}.pdf`,
    mediaType: 'application/pdf',
    size: bytes.length,
    sha256: hash,
  });
  return { linkDocument, fileDocument };
}

async function addCards(
  world: World,
  loop: WorldLoop,
  people: People,
  round: string,
  setting: WorldSetting,
  canaries: Canaries,
): Promise<
  Pick<MatrixIds, 'assignment' | 'scorecard' | 'artifact' | 'draftAssignment' | 'draftScorecard' | 'keptScorecard'>
> {
  const assignments = {} as Record<ActorKey, WorldAssignment>;
  const cards = {} as Record<ActorKey, string>;
  let minute = 10;
  for (const [index, key] of ACTOR_KEYS.entries()) {
    // Each actor's rows begin at an id of their own, whatever the others have in this world.
    world.app.ids.continueAt(1_000 + index * 100);
    const actor: Actor = ACTORS[key];
    if (actor.recused)
      await world.recuse(
        loop,
        people[key],
        canaries.text(`recusal.reason of ${key}`, { objects: ['card_status', 'cards'] }),
      );
    if (!actor.assignment) continue;
    const { status, card } = actor.assignment;
    const reason =
      status === 'excused' || status === 'conflict'
        ? canaries.text(`assignment.reason of ${key}`, { objects: ['card_status', 'cards'], author: key, own: 'loop' })
        : '';
    assignments[key] = await world.assign(loop, people[key], round, { status, reason });
    minute += 1;
    if (card === 'none' || (key === 'secondRaterDone' && setting.withoutSecondCard)) continue;
    const level = key === 'secondRaterDone' ? (setting.hiddenLevel ?? 3) : 3;
    const isDraft = card === 'draft';
    cards[key] = await world.card(assignments[key], {
      status: card,
      content: cardContent(world, key, round, level, isDraft, canaries),
    });
    const at = canaries.instant(
      `scorecard.submittedAt of ${key}`,
      `2026-10-13T11:${minute}:17.191Z`,
      cardPolicy(key, isDraft),
    );
    await world.update(
      ScorecardEntity,
      { id: cards[key] },
      { savedAt: at as never, ...(isDraft ? {} : { submittedAt: at as never }) },
    );
  }
  // The list of candidates shows this figure; rewritten so that it can be told from every other number.
  const weightedMean = canaries.number('applicationScore.weightedMean', 3.14159265, { objects: ['aggregates'] });
  if (!setting.hiddenLevel)
    await world.update(ApplicationScoreEntity, { applicationId: loop.applicationId }, { weightedMean });
  world.app.ids.continueAt(10_000);
  const artifact = await addArtifact(world, loop, cards.raterDone, people.raterDone, canaries);
  return {
    assignment: assignments.raterDone.id,
    scorecard: cards.raterDone,
    artifact,
    draftAssignment: assignments.raterWriting.id,
    draftScorecard: cards.raterWriting,
    keptScorecard: cards.raterRemovedWithDraft,
  };
}

/** A draft is its author's alone, in every state. */
const cardPolicy = (author: ActorKey, isDraft: boolean): Omit<Canary, 'text' | 'field'> => ({
  objects: isDraft ? [] : ['cards'],
  author,
  own: 'own_cards',
});

function cardContent(
  world: World,
  author: ActorKey,
  round: string,
  level: Level,
  isDraft: boolean,
  canaries: Canaries,
): ScorecardContent {
  const plain = fullContent(world.rubric, round, level);
  const policy = cardPolicy(author, isDraft);
  const indicator = world.rubric.rounds.find((one) => one.id === round)!.indicatorIds[0];
  return {
    ...plain,
    evidence: plain.evidence.map((item, index) =>
      index === 0 ? { ...item, text: canaries.text(`evidence.text of ${author}`, policy) } : item,
    ),
    summary: canaries.text(`summary of ${author}`, policy),
    ...ownPart(author, canaries),
    redFlags: [{ flagId: world.rubric.redFlags[0]!.id, quote: canaries.text(`redFlag.quote of ${author}`, policy) }],
    indicators: indicator
      ? { [indicator]: { answer: 'yes', quote: canaries.text(`indicator.quote of ${author}`, policy) } }
      : {},
    // Its author's for ever, like a draft, whatever becomes of the card.
    notes: [
      { id: NOTE_ID, text: canaries.text(`note of ${author}`, cardPolicy(author, true)), atSeconds: 60, used: false },
    ],
  };
}

/**
 * The author's alone, before the reveal and after; in the row, where a card sealed today no longer has it. Only on the two cards
 * whose authors open them here: elsewhere nobody could see it.
 */
function ownPart(author: ActorKey, canaries: Canaries): Pick<ScorecardContent, 'dismissedHints'> {
  if (author !== 'raterDone' && author !== 'raterWriting') return {};
  const key = canaries.text(`dismissedHints of ${author}`, { objects: [], author, own: 'own_cards' });
  return { dismissedHints: [key] };
}

function addArtifact(
  world: World,
  loop: WorldLoop,
  scorecardId: string,
  author: WorldPerson,
  canaries: Canaries,
): Promise<string> {
  const policy = cardPolicy('raterDone', false);
  return world.insert(EvalArtifactEntity, {
    scorecardId,
    applicationId: loop.applicationId,
    fileName: `${canaries.text('artifact.fileName', policy)}.json`,
    sha256: EMPTY_HASH,
    size: 2,
    format: 'promptfoo',
    summary: {
      toolVersion: null,
      evaluatedAt: null,
      cases: 3,
      passed: 2,
      failed: 1,
      errors: 0,
      overall: { passed: 2, cases: 3, rate: 2 / 3, interval: [0.2, 0.9], verdict: null },
      threshold: null,
      slices: [
        {
          name: canaries.text('artifact.slice', policy),
          passed: 2,
          cases: 3,
          rate: 2 / 3,
          interval: [0.2, 0.9],
          verdict: null,
        },
      ],
      metrics: [],
      judges: [],
      sources: [],
      duplicates: 0,
      warnings: [],
    },
    uploadedBy: author.id,
    uploadedAt: world.app.clock.now(),
  });
}

async function addScreenCard(
  world: World,
  loop: WorldLoop,
  people: People,
  bandId: string,
  canaries: Canaries,
): Promise<void> {
  const amounts = { objects: ['expectation'] } as const;
  await world.screenCard(loop, people.recruiter, {
    bandId,
    expectationLow: canaries.number('screenCard.expectationLow', 91_357, amounts),
    expectationHigh: canaries.number('screenCard.expectationHigh', 104_729, amounts),
    compaRatio: canaries.number('screenCard.compaRatio', 0.975_318, amounts),
    note: canaries.text('screenCard.note', amounts),
  });
}

async function addVotes(
  world: World,
  { applicationId }: WorldLoop,
  people: People,
  setting: WorldSetting,
  canaries: Canaries,
): Promise<void> {
  if (setting.finalVoteClosed) {
    await world.insert(LoopEventEntity, {
      ...{ applicationId, seq: 2, fromState: 'final_vote', toState: 'final_vote', actorId: null },
      ...{ reason: 'Every vote is in.', at: world.app.clock.now(), decisionVersion: 1 },
    });
  }
  for (const voter of ['committee', 'chair'] as const) {
    for (const phase of ['pre', 'final'] as const) {
      await world.insert(VoteEntity, {
        applicationId,
        decisionVersion: 1,
        personId: people[voter].id,
        phase,
        choice: phase === 'final' && voter === 'committee' ? (setting.hiddenChoice ?? 'hire') : 'hire',
        level: 'senior',
        confidence: 'medium',
        note: canaries.text(`vote.note ${phase} of ${voter}`, {
          objects: [phase === 'pre' ? 'votes' : 'final_votes'],
          author: voter,
          own: 'own_vote',
        }),
        castAt: world.app.clock.now(),
        version: 1,
      });
    }
  }
}

async function addDecision(
  world: World,
  { applicationId }: WorldLoop,
  people: People,
  canaries: Canaries,
): Promise<void> {
  const now = world.app.clock.now();
  const decided = { objects: ['decision', 'record'] } as const;
  const common = { applicationId, decisionVersion: 1 };
  const reason = canaries.text('loopEvent.reason', { objects: ['progress', 'record'] });
  await world.insert(LoopEventEntity, {
    ...common,
    seq: 1,
    fromState: 'packet_ready',
    toState: 'revealed',
    actorId: people.facilitator.id,
    reason,
    at: now,
  });
  await world.insert(DecisionEntity, {
    ...common,
    outcome: 'hire',
    level: 'senior',
    roleFinding: 'ai-pm',
    roleReason: canaries.text('decision.roleReason', decided),
    rationale: [{ criterionId: 'C1', text: canaries.text('decision.rationale', decided) }],
    dissent: [{ personId: people.chair.id, text: canaries.text('decision.dissent', decided) }],
    conditions: canaries.text('decision.conditions', decided),
    overrides: { reason: canaries.text('decision.overrideReason', decided), needed: [] },
    decidedBy: people.chair.id,
    decidedAt: now,
    version: 1,
  });
  const hash = canaries.text('record.hash', decided).padEnd(64, '0').slice(0, 64);
  const id = await world.insert(DecisionRecordEntity, {
    ...common,
    commitment: EMPTY_HASH,
    previousHash: null,
    hash,
    sealedAt: now,
    sealedBy: people.facilitator.id,
  });
  const payload = JSON.stringify({
    secret: canaries.text('record.payload', { objects: ['record'] }),
    history: [{ reason }],
  });
  await world.insert(DecisionPayloadEntity, { id, payload, salt: EMPTY_HASH });
}
