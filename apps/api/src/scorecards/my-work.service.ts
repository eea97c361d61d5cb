import { Injectable } from '@nestjs/common';
import type { MyWorkView } from '@app/contracts';
import { Clock, roundById } from '@app/domain';
import { RubricRepository, ScorecardRepository, WorkRepository } from '@app/persistence';
import { LoopAccess, type LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { shownName } from '../platform/candidates/index.js';
import { debriefTodo, viewWorkCard } from './my-work.view.js';

/** Everything that waits for one person: cards of theirs, and debriefs they prepare, vote in or run. */
@Injectable()
export class MyWorkService {
  constructor(
    private readonly loops: LoopAccess,
    private readonly work: WorkRepository,
    private readonly scorecards: ScorecardRepository,
    private readonly rubrics: RubricRepository,
    private readonly clock: Clock,
  ) {}

  async execute(person: Person): Promise<MyWorkView> {
    const loops = await this.loops.mine(person);
    const [cards, debriefs, kept] = await Promise.all([
      this.cards(person, loops),
      this.debriefs(person, loops),
      this.kept(person),
    ]);
    return { cards, debriefs, kept };
  }

  private async kept(person: Person): Promise<MyWorkView['kept']> {
    const rows = await this.work.findKept(person.organisationId, person.id);
    if (rows.length === 0) return [];
    const involved = await this.loops.involving(person);
    const open = new Set(involved.filter((loop) => loop.can('own_cards')).map((loop) => loop.application.id));
    const views = rows
      .filter((row) => open.has(row.applicationId))
      .map(async ({ scorecardId, rubricVersionId, roundId, savedAt, reason }) => {
        const { document } = await this.rubrics.get(person.organisationId, rubricVersionId);
        return { scorecardId, round: roundById(document, roundId)?.name ?? roundId, savedAt, reason };
      });
    return Promise.all(views);
  }

  private async cards(person: Person, loops: readonly LoopContext[]): Promise<MyWorkView['cards']> {
    const { organisationId } = person;
    const byId = new Map(loops.map((loop) => [loop.application.id, loop]));
    const rows = (await this.work.findCards(organisationId, person.id)).filter((row) =>
      byId.get(row.applicationId)?.can('own_cards'),
    );
    if (rows.length === 0) return [];
    const own = new Map((await this.scorecards.findOfAuthor(organisationId, person.id)).map((card) => [card.id, card]));
    const now = this.clock.now();
    const views = rows.map(async (row) => {
      const loop = byId.get(row.applicationId)!;
      const card = row.scorecardId ? own.get(row.scorecardId) : undefined;
      const rubric = await this.rubrics.get(organisationId, card?.rubricVersionId ?? loop.requisition.rubricVersionId);
      return viewWorkCard(row, loop, rubric.document, card, now);
    });
    return (await Promise.all(views)).sort(byUrgency);
  }

  private async debriefs(person: Person, loops: readonly LoopContext[]): Promise<MyWorkView['debriefs']> {
    const votes = await this.work.findOwnVotes(person.organisationId, person.id);
    const open = loops.flatMap((loop) => {
      const voted = votes.filter((vote) => isOfThisDecision(vote, loop)).map((vote) => vote.phase);
      const todo = debriefTodo(loop, new Set(voted));
      return todo ? [{ loop, todo }] : [];
    });
    const names = await this.work.findCandidateNames(
      person.organisationId,
      open.map(({ loop }) => loop.application.id),
    );
    return open.map(({ loop, todo }) => ({
      applicationId: loop.application.id,
      candidate: shownName(loop, names.get(loop.application.id) ?? ''),
      requisition: loop.requisition.title,
      state: loop.visibleState,
      todo,
    }));
  }
}

const isOfThisDecision = (
  vote: { applicationId: string; decisionVersion: number },
  { application }: LoopContext,
): boolean => vote.applicationId === application.id && vote.decisionVersion === application.decisionVersion;

type Card = MyWorkView['cards'][number];
const ORDER: Readonly<Record<Card['status'], number>> = {
  late: 0,
  due: 1,
  draft: 2,
  to_accept: 3,
  upcoming: 4,
  submitted: 5,
  excused: 6,
  withdrawn: 7,
  ended: 8,
};
const at = (card: Card): string => card.dueAt ?? card.interviewAt ?? '9999';
const byUrgency = (a: Card, b: Card): number =>
  ORDER[a.status] - ORDER[b.status] || at(a).localeCompare(at(b)) || a.candidate.localeCompare(b.candidate);
