import type { QuestionExposureView } from '@app/contracts';
import { queryOptions } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

export const exposureQuery = (rubricVersionId: string) =>
  queryOptions({
    queryKey: ['rubrics', rubricVersionId, 'exposure'],
    queryFn: ({ signal }) => api.get<QuestionExposureView>(`/rubrics/${rubricVersionId}/exposure`, { signal }),
  });
