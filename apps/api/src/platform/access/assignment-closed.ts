import { DomainError } from '@app/domain';

export const noLongerAsked = (): DomainError =>
  new DomainError('ASSIGNMENT.CLOSED', 'conflict', 'You are no longer asked for this card', {
    detail:
      'The assignment was excused or taken back. Nothing was changed; what is saved of your card is kept and is yours alone.',
  });
