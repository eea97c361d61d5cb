import type { AssignmentAnswerBody, AssignmentAnsweredView } from '@app/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';
import { myWorkQuery } from '../../../lib/queries/my-work.js';

export const answerAssignment = (assignmentId: string, body: AssignmentAnswerBody): Promise<AssignmentAnsweredView> =>
  api.post(`/assignments/${assignmentId}/answer`, body);

/** After a conflict the loop is gone for this person, wherever it was shown. */
export function useForgetLoop(): () => Promise<void> {
  const client = useQueryClient();
  return async () => {
    await client.invalidateQueries({ queryKey: myWorkQuery.queryKey });
    await client.invalidateQueries({ queryKey: ['requisitions'] });
    client.removeQueries({ queryKey: ['applications'] });
  };
}

export function useAcceptAssignment(onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (assignmentId: string) => answerAssignment(assignmentId, { answer: 'accept' }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: myWorkQuery.queryKey });
      onDone();
    },
  });
}
