import type { DecisionBody, DecisionView, MoveBody, OwnVoteView, VoteBody } from '@app/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { api } from '../../../lib/api.js';

const of = (applicationId: string): string => `/applications/${applicationId}`;

/** @param version of the vote that is changed; 0 for the first one */
export const castVote = (
  applicationId: string,
  phase: 'pre' | 'final',
  vote: VoteBody,
  version: number,
): Promise<OwnVoteView> => api.put<OwnVoteView>(`${of(applicationId)}/votes/${phase}`, vote, { ifMatch: version });

/** @param version of the decision that is corrected; 0 for the first one, which moves the loop to 'decided' */
export const recordDecision = (applicationId: string, decision: DecisionBody, version: number): Promise<DecisionView> =>
  api.put<DecisionView>(`${of(applicationId)}/decision`, decision, { ifMatch: version });

/** Seals what was read: a decision corrected meanwhile is refused. @param key the same for every try of one seal */
export const sealDecision = (applicationId: string, version: number, key: string): Promise<DecisionView> =>
  api.post<DecisionView>(`${of(applicationId)}/seal`, undefined, { ifMatch: version, idempotencyKey: key });

/** @param key the same for every try of one move with the same reason */
export const makeMove = (applicationId: string, move: MoveBody, key: string): Promise<unknown> =>
  api.post<unknown>(`${of(applicationId)}/moves`, move, { idempotencyKey: key });

/** @param version of the decision whose record it is */
export const downloadRecord = (applicationId: string, version: number, fileName: string): Promise<void> =>
  api.download(`${of(applicationId)}/record?decisionVersion=${version}`, fileName);

/** The same record for reading. */
export const printRecord = (applicationId: string, version: number, fileName: string): Promise<void> =>
  api.download(`${of(applicationId)}/record/print?decisionVersion=${version}`, fileName);

/** What the packet shows this viewer, for reading on paper. */
export const printPacket = (applicationId: string, fileName: string): Promise<void> =>
  api.download(`${of(applicationId)}/packet/print`, fileName);

/** A move, a vote or a decision changes this page, the candidate's, the board and everybody's work. */
export function useRefreshDebrief(applicationId: string): () => Promise<void> {
  const queryClient = useQueryClient();
  return useCallback(async () => {
    await Promise.all(
      [['applications', applicationId], ['requisitions'], ['my-work']].map((queryKey) =>
        queryClient.invalidateQueries({ queryKey }),
      ),
    );
  }, [queryClient, applicationId]);
}
