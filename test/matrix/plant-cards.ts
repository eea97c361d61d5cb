// Everybody's assignment, card and eval log, with a canary in every field that somebody wrote.
import type { Level, ScorecardContent } from '@app/domain';
import { ApplicationScoreEntity, EvalArtifactEntity, ScorecardEntity } from '@app/persistence';
import { ArtifactFiles } from '../../apps/api/src/platform/evidence/index.js';
import { fullContent } from '../support/card-content.js';
import { addRevision, addWithdrawal } from '../support/world-revisions.js';
import type { World, WorldAssignment, WorldLoop, WorldPerson } from '../support/world.js';
import { ACTORS, ACTOR_KEYS, type Actor, type ActorKey } from './actors.js';
import type { Canaries } from './canaries.js';
import { plantedFile, plantedSummary } from './plant-artifacts.js';
import type { Canary, MatrixIds, People, WorldSetting } from './matrix-world.js';

const NOTE_ID = '0199aaaa-0000-7000-8000-000000000001';
const EMPTY_HASH = '0'.repeat(64);

export async function addCards(
  world: World,
  loop: WorldLoop,
  people: People,
  round: string,
  setting: WorldSetting,
  canaries: Canaries,
  pointedAt: readonly string[],
): Promise<
  Pick<
    MatrixIds,
    | 'assignment'
    | 'scorecard'
    | 'artifact'
    | 'draftAssignment'
    | 'draftScorecard'
    | 'keptScorecard'
    | 'withdrawnScorecard'
    | 'practiceScorecards'
  > & { readonly everyCard: readonly string[] }
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
    const takesBack = key === 'secondRaterDone' && setting.withdrawnSecondCard === true;
    const { card } = actor.assignment;
    const status = takesBack ? 'excused' : actor.assignment.status;
    const reason =
      status === 'excused' || status === 'conflict'
        ? canaries.text(`assignment.reason of ${key}`, { objects: ['card_status', 'cards'], author: key, own: 'loop' })
        : '';
    const seat = actor.assignment.seat ?? 'panel';
    assignments[key] = await world.assign(loop, people[key], round, { status, reason, seat });
    minute += 1;
    if (card === 'none' || (key === 'secondRaterDone' && setting.withoutSecondCard)) continue;
    const practised = seat === 'panel' ? 3 : (setting.practisedLevel ?? 3);
    const level = key === 'secondRaterDone' ? (setting.hiddenLevel ?? 3) : practised;
    const isDraft = card === 'draft';
    cards[key] = await world.card(assignments[key], {
      status: card === 'draft' ? 'draft' : 'submitted',
      content: pointingAt(pointedAt, cardContent(world, key, round, level, isDraft, canaries)),
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
    await addLater(world, assignments[key], cards[key], key, { setting, takesBack, minute }, canaries);
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
    everyCard: Object.values(cards),
    withdrawnScorecard: cards.raterWithdrawn,
    practiceScorecards: PRACTISING.map((key) => cards[key]),
  };
}

/** Existence, time and words of a revision are as hidden as the card; of a withdrawal too, but for whoever chases cards. */
async function addLater(
  world: World,
  assignment: WorldAssignment,
  card: string,
  key: ActorKey,
  { setting, takesBack, minute }: { setting: WorldSetting; takesBack: boolean; minute: number },
  canaries: Canaries,
): Promise<void> {
  const round = assignment.roundId;
  if (key === 'raterDone' || (key === 'secondRaterDone' && setting.revisedSecondCard)) {
    const policy = cardPolicy(key, false);
    const at = canaries.instant(`revision.revisedAt of ${key}`, `2026-10-13T12:${minute}:19.373Z`, policy);
    await addRevision(world, assignment, card, {
      reason: canaries.text(`revision.reason of ${key}`, policy),
      content: {
        ...fullContent(world.rubric, round, key === 'raterDone' ? 3 : 1),
        ...ownPart(key, canaries, 'revision '),
        summary: canaries.text(`revision.summary of ${key}`, policy),
      },
      revisedAt: at as never,
    });
  }
  if (key !== 'raterWithdrawn' && !takesBack) return;
  const policy = { objects: ['cards', 'card_status'], author: key, own: 'own_cards' } as const;
  const at = canaries.instant(`withdrawal.at of ${key}`, `2026-10-13T13:${minute}:23.719Z`, {
    ...policy,
    objects: ['cards'],
  });
  const reason = canaries.text(`withdrawal.reason of ${key}`, policy);
  await addWithdrawal(world, assignment, card, { reason, withdrawnAt: at as never });
}

/** Their cards are nobody's but theirs, before the reveal and after. */
const PRACTISING: readonly ActorKey[] = ACTOR_KEYS.filter((key) => {
  const actor: Actor = ACTORS[key];
  return (actor.assignment?.seat ?? 'panel') !== 'panel';
});

/** A draft, and a card that its author took back, is its author's alone in every state; the record keeps the latter. */
const cardPolicy = (author: ActorKey, isDraft: boolean): Omit<Canary, 'text' | 'field'> => ({
  objects: isDraft || PRACTISING.includes(author) ? [] : author === 'raterWithdrawn' ? ['record'] : ['cards'],
  author,
  own: 'own_cards',
});

/** Pieces that point at files of the candidate: whoever reads the card reads their figures only if they may read the files. */
const pointingAt = (ids: readonly string[], content: ScorecardContent): ScorecardContent => ({
  ...content,
  evidence: content.evidence.map((item, index) => {
    const artifactId = ids[index - 1];
    return artifactId === undefined ? item : { ...item, kind: 'eval_suite', artifactId };
  }),
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
  };
}

/**
 * The author's alone, before the reveal and after; in the row, where a card sealed today no longer has it. Only on the two cards
 * whose authors open them here: elsewhere nobody could see it.
 */
function ownPart(
  author: ActorKey,
  canaries: Canaries,
  of = '',
): Pick<ScorecardContent, 'asked' | 'dismissedHints' | 'notes'> {
  if (author !== 'raterDone' && author !== 'raterWriting') return {};
  const own = { objects: [], author, own: 'own_cards' } as const;
  const text = canaries.text(`${of}note of ${author}`, own);
  return {
    asked: [canaries.text(`${of}asked of ${author}`, own)],
    dismissedHints: [canaries.text(`${of}dismissedHints of ${author}`, own)],
    notes: [{ id: NOTE_ID, text, atSeconds: 60, used: false }],
  };
}

async function addArtifact(
  world: World,
  loop: WorldLoop,
  scorecardId: string,
  author: WorldPerson,
  canaries: Canaries,
): Promise<string> {
  const policy = cardPolicy('raterDone', false);
  const id = await world.insert(EvalArtifactEntity, {
    scorecardId,
    applicationId: loop.applicationId,
    fileName: `${canaries.text('artifact.fileName', policy)}.json`,
    sha256: EMPTY_HASH,
    size: 2,
    format: 'promptfoo',
    summary: plantedSummary('artifact', canaries, policy),
    uploadedBy: author.id,
    uploadedAt: world.app.clock.now(),
  });
  await world.app.get(ArtifactFiles).write(id, plantedFile('artifact', canaries, policy));
  return id;
}
