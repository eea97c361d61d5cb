import type { RubricCheckView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { rubricCheckQuery } from '../api/rubric-writing.js';
import { useSettled } from './use-settled.js';

const REST_MS = 400;

export interface RubricCheck {
  /** About an earlier text while `isChecking`. */
  readonly answer: RubricCheckView | undefined;
  readonly isChecking: boolean;
  readonly error: Error | null;
}

/** Asks the server what it thinks of a text, once the typing pauses. */
export function useRubricCheck(packId: string, headHash: string, text: string): RubricCheck {
  const settled = useSettled(text, REST_MS);
  const query = useQuery({
    ...rubricCheckQuery(packId, headHash, settled),
    meta: { handlesError: true },
    retry: false,
  });
  const isChecking = settled !== text || query.isFetching || query.isPlaceholderData;
  return { answer: query.data, isChecking: isChecking && !query.error, error: settled === text ? query.error : null };
}
