import { Injectable } from '@nestjs/common';
import type { MyFeedbackView, ReceivedFeedbackView } from '@app/contracts';
import { roundById } from '@app/domain';
import { CardFeedbackRepository, DebriefRepository, RubricRepository } from '@app/persistence';
import { LoopAccess } from '../../platform/access/index.js';
import type { Person } from '../../platform/auth/person.js';
import { shownName } from '../../platform/candidates/index.js';

/** What rooms wrote to one author. A loop that does not exist for them, or that is not decided, has written nothing. */
@Injectable()
export class ReceivedFeedback {
  constructor(
    private readonly loops: LoopAccess,
    private readonly feedback: CardFeedbackRepository,
    private readonly debriefs: DebriefRepository,
    private readonly rubrics: RubricRepository,
  ) {}

  async of(person: Person): Promise<MyFeedbackView> {
    const { organisationId, id } = person;
    const rows = await this.feedback.findReceived(organisationId, id);
    if (rows.length === 0) return { feedback: [] };
    const open = (await this.loops.mine(person)).filter((loop) => loop.can('feedback'));
    const shown: ReceivedFeedbackView[] = [];
    for (const { applicationId, roundId, writerId, writerName, helped, more, writtenAt } of rows) {
      const loop = open.find((one) => one.application.id === applicationId);
      const candidate = loop && (await this.debriefs.findCandidate(organisationId, applicationId));
      if (!loop || !candidate) continue;
      const { document } = await this.rubrics.get(organisationId, loop.requisition.rubricVersionId);
      shown.push({
        ...{ applicationId, helped, more, writtenAt, from: { id: writerId, name: writerName } },
        candidate: shownName(loop, candidate.name),
        requisition: loop.requisition.title,
        round: roundById(document, roundId)?.name ?? roundId,
      });
    }
    return { feedback: shown };
  }
}
