import { Injectable } from '@nestjs/common';
import type { FieldProblem } from '@app/domain';
import { PersonRepository, RecusalRepository, RequisitionRepository, type Tx } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';

export type StaffedLoop = Pick<LoopContext, 'application' | 'requisition'>;

/** Who can be asked for a card of a loop: people of the organisation who neither vote in it nor are recused from it. */
@Injectable()
export class PanelEligibility {
  constructor(
    private readonly people: PersonRepository,
    private readonly requisitions: RequisitionRepository,
    private readonly recusals: RecusalRepository,
  ) {}

  /** Why these people can not be asked; `path` is the pointer of their list. */
  async problems(
    tx: Tx | undefined,
    { organisationId }: Person,
    loop: StaffedLoop,
    personIds: readonly string[],
    path: string,
  ): Promise<FieldProblem[]> {
    const people = new Map((await this.people.list(organisationId, tx)).map((one) => [one.id, one]));
    const members = await this.requisitions.findMembers(organisationId, loop.requisition.id, tx);
    const voters = new Set(
      members.filter(({ role }) => role === 'committee' || role === 'chair').map((one) => one.personId),
    );
    const recused = new Set(
      (await this.recusals.findOf(organisationId, loop.application.id, tx)).map((one) => one.personId),
    );
    return personIds.flatMap((personId, index): FieldProblem[] => {
      const at = `${path}/${index}`;
      const one = people.get(personId);
      if (!one || one.status === 'removed') return [{ path: at, message: 'This is nobody of the organisation.' }];
      if (voters.has(personId))
        return [{ path: at, message: `${one.name} is on the committee: committee members do not rate.` }];
      return recused.has(personId) ? [{ path: at, message: `${one.name} is recused from this loop.` }] : [];
    });
  }
}
