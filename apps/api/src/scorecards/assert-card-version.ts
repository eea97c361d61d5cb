import { currentContent, DomainError } from '@app/domain';
import type { OwnCard } from '../platform/access/index.js';
import type { SealedParts } from './sealed-cards.js';

/** The row of a sealed card stays as it is: each revision adds one to the version that its author reads. */
export const versionOf = ({ card }: OwnCard, { revisions }: SealedParts): number => card.version + revisions.length;

/**
 * @param version what the author's screen holds
 * @throws DomainError SCORECARD.STALE with what is stored now, when the card was revised or withdrawn since
 */
export function assertCardVersion(own: OwnCard, sealed: SealedParts, version: number): void {
  const now = versionOf(own, sealed);
  if (now === version) return;
  const last = sealed.revisions.at(-1);
  throw new DomainError('SCORECARD.STALE', 'stale', 'This card was changed in another window', {
    detail: 'Nothing was overwritten. What you typed is kept until you let it go.',
    extra: {
      current: {
        version: now,
        savedAt: last?.revisedAt ?? own.card.savedAt,
        content: currentContent(own.card.content, sealed.revisions),
      },
    },
  });
}
