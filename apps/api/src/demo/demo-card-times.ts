import type { CardTimeEntity, ScorecardEntity } from '@app/persistence';
import { demoId } from './demo-id.js';

const SHORTEST_SECONDS = 9 * 60;
const SPREAD_SECONDS = 22 * 60;

/** How long the author of each submitted card was at it: 9 to 31 minutes, always the same for the same card. */
export const cardTimeRows = (cards: readonly ScorecardEntity[]): CardTimeEntity[] =>
  cards
    .filter(({ status }) => status === 'submitted')
    .map(({ organisationId, id, applicationId }) => ({
      ...{ organisationId, id: demoId('card-time', id), scorecardId: id, applicationId },
      activeSeconds: SHORTEST_SECONDS + (Number.parseInt(id.slice(0, 8), 16) % SPREAD_SECONDS),
    }));
