import { Injectable } from '@nestjs/common';
import { type LoopObject, notFound } from '@app/domain';
import { AccessRepository, type Tx } from '@app/persistence';
import type { Person } from '../auth/person.js';
import { type LoopContext, toLoopContext } from './loop-context.js';

/** The second lock: what this person may see of this loop. Missing, forbidden and recused are one answer. */
@Injectable()
export class LoopAccess {
  constructor(private readonly access: AccessRepository) {}

  /** @param tx needed inside a transaction @throws DomainError APPLICATION.NOT_FOUND unless the loop exists for this person */
  async load(person: Person, applicationId: string, tx?: Tx): Promise<LoopContext> {
    return this.require(person, applicationId, 'loop', tx);
  }

  /** @throws DomainError APPLICATION.NOT_FOUND unless the policy opens `object` (and the loop itself) to this person now */
  async require(person: Person, applicationId: string, object: LoopObject, tx?: Tx): Promise<LoopContext> {
    const row = await this.access.findLoop(person.organisationId, person.id, applicationId, tx);
    const loop = row && toLoopContext(person, row);
    if (!loop?.can('loop') || !loop.can(object)) throw notFound('application');
    return loop;
  }

  /**
   * For what the person wrote themselves, the one thing that may be open where the loop is not.
   * @throws DomainError APPLICATION.NOT_FOUND unless the policy opens the own cards to this person now
   */
  async ofOwnCards(person: Person, applicationId: string, tx?: Tx): Promise<LoopContext> {
    const row = await this.access.findLoop(person.organisationId, person.id, applicationId, tx);
    const loop = row && toLoopContext(person, row);
    if (!loop?.can('own_cards')) throw notFound('application');
    return loop;
  }

  /** The loops of a requisition that exist for this person; empty when there is none. */
  async ofRequisition(person: Person, requisitionId: string, tx?: Tx): Promise<LoopContext[]> {
    return visibleOnes(
      person,
      await this.access.findLoopsOfRequisition(person.organisationId, person.id, requisitionId, tx),
    );
  }

  /** Every loop past its reveal that exists for this person, in all requisitions: as many statements as for one. */
  async revealed(person: Person, tx?: Tx): Promise<LoopContext[]> {
    return visibleOnes(person, await this.access.findRevealedLoops(person.organisationId, person.id, tx));
  }

  /** The visible loops in which the person rates, votes or holds a role of the requisition. */
  async mine(person: Person, tx?: Tx): Promise<LoopContext[]> {
    return visibleOnes(person, await this.access.findLoopsOfPerson(person.organisationId, person.id, tx));
  }

  /**
   * Every loop in which the person has an assignment or a recusal, those that do not exist for them too: for counting what
   * to leave out, and for own cards that the policy opens; never for showing.
   */
  async involving(person: Person, tx?: Tx): Promise<LoopContext[]> {
    const rows = await this.access.findLoopsInvolving(person.organisationId, person.id, tx);
    return rows.map((row) => toLoopContext(person, row));
  }
}

const visibleOnes = (person: Person, rows: Parameters<typeof toLoopContext>[1][]): LoopContext[] =>
  rows.map((row) => toLoopContext(person, row)).filter((loop) => loop.can('loop'));
