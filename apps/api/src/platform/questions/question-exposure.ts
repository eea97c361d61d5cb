import { Injectable } from '@nestjs/common';
import {
  type AskedCount,
  Clock,
  EXPOSURE_MINIMUM,
  EXPOSURE_MONTHS,
  exposureOf,
  type Instant,
  type Rubric,
  type RubricQuestion,
  toInstant,
} from '@app/domain';
import { AskedQuestionRepository } from '@app/persistence';
import { LoopAccess } from '../access/index.js';
import type { Person } from '../auth/person.js';

/** How often the questions of a pack were asked, as far as one person may know. */
@Injectable()
export class QuestionExposure {
  constructor(
    private readonly asked: AskedQuestionRepository,
    private readonly loops: LoopAccess,
    private readonly clock: Clock,
  ) {}

  /** As it is now. @returns by question id, without those asked too seldom to be told */
  async ofPack(person: Person, rubric: Rubric): Promise<Readonly<Record<string, number>>> {
    return exposureOf(rubric.questions, await this.count(person, rubric.packId, this.clock.now()));
  }

  /** As it was when the loop began: the same for everybody who interviews in it, and unmoved by what happens in it. */
  async ofKit(
    person: Person,
    applicationId: string,
    rubric: Rubric,
    questions: readonly RubricQuestion[],
  ): Promise<Readonly<Record<string, number>>> {
    const before = await this.asked.findBeginning(person.organisationId, applicationId);
    return before === undefined ? {} : exposureOf(questions, await this.count(person, rubric.packId, before));
  }

  /** Loops of the person's own whose cards are closed to them, recusals above all, are left out of every figure. */
  private async count(person: Person, packId: string, before: Instant): Promise<readonly AskedCount[]> {
    const window = { packId, from: monthsBefore(before, EXPOSURE_MONTHS), before };
    const all = await this.asked.count(person.organisationId, { ...window, without: [] });
    // Nothing to tell with them is nothing to tell without them.
    if (all.every((one) => one.asked < EXPOSURE_MINIMUM)) return [];
    const closed = (await this.loops.involving(person)).filter((loop) => !loop.can('cards'));
    if (closed.length === 0) return all;
    const without = closed.map((loop) => loop.application.id);
    return this.asked.count(person.organisationId, { ...window, without });
  }
}

function monthsBefore(at: Instant, months: number): Instant {
  const date = new Date(at);
  date.setUTCMonth(date.getUTCMonth() - months);
  return toInstant(date.toISOString());
}
