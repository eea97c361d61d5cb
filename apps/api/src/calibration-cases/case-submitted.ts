import { DomainError } from '@app/domain';

export const alreadySubmitted = (): DomainError =>
  new DomainError('CASE.ALREADY_SUBMITTED', 'conflict', 'This answer is submitted', {
    detail: 'You have read the reference levels, so the answer can not be changed any more.',
  });
