import type { SetupBody, SetupDemoBody } from '@app/contracts';
import { api } from '../../../lib/api.js';

/** A wrong or used token answers 401 or 404; neither is a session that ended. */
export const setUp = (body: SetupBody): Promise<unknown> => api.post('/setup', body, { signsIn: true });

export const setUpDemo = (body: SetupDemoBody): Promise<unknown> => api.post('/setup/demo', body, { signsIn: true });
