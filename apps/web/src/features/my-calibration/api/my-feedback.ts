import type { MyFeedbackView } from '@app/contracts';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { api } from '../../../lib/api.js';

const myFeedbackQuery = queryOptions({
  queryKey: ['my-work', 'feedback'],
  queryFn: ({ signal }) => api.get<MyFeedbackView>('/my-work/feedback', { signal }),
});

/** Undefined while it is read: the page does not wait for it. */
export const useMyFeedback = (): MyFeedbackView | undefined => useQuery(myFeedbackQuery).data;
