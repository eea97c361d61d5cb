import { lazy, Suspense } from 'react';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { useMe } from '../../../lib/queries/session.js';
import { usePageTitle } from '../../../lib/page-title.js';
import { useUrlState } from '../../../lib/router.js';
import { useScorecard } from '../api/get-scorecard.js';
import { CardContext } from '../hooks/card-context.js';
import { stepsOf } from '../lib/steps.js';
import { texts } from '../texts.js';
import { CardEditor } from './card-editor.js';
import { CardHead } from './card-head.js';
import css from './scorecard-page.module.css';
import { SealedCard } from './sealed-card.js';
import { WaitingCard } from './waiting-card.js';

// Wanted by few who open a card: not part of its first load.
const RevisionEditor = lazy(() => import('./revision-editor.js').then((m) => ({ default: m.RevisionEditor })));

const KeptCard = lazy(() => import('./kept-card.js').then((m) => ({ default: m.KeptCard })));

const nothing = (): void => undefined;

/** One's own scorecard: the form while it is a draft, the sealed card after submit, and what one wrote where it is no longer asked for. */
export function ScorecardPage({ scorecardId }: { readonly scorecardId: string }) {
  const { card, kept, queued, returned } = useScorecard(scorecardId);
  const me = useMe();
  const [revise, setRevise] = useUrlState<'' | 'on'>('revise', '');
  const { name: round } = card.kit.round;
  usePageTitle(card.status === 'kept' ? texts.kept.heading(round) : texts.title(card.candidate.name, round));
  const onDevice = { personId: me.id, kept, queued };
  if (card.status === 'kept')
    return (
      <Suspense fallback={<ScorecardSkeleton />}>
        <KeptCard card={card} heading={texts.kept.heading(round)} title={texts.kept.title} {...onDevice} />
      </Suspense>
    );
  if (card.status === 'draft' && card.ended !== null)
    return (
      <Suspense fallback={<ScorecardSkeleton />}>
        <KeptCard
          card={card}
          heading={texts.title(card.candidate.name, round)}
          title={texts.ended[card.ended]}
          {...onDevice}
        />
      </Suspense>
    );
  if (revise === 'on' && card.sealed?.mayRevise)
    return (
      <Suspense fallback={<ScorecardSkeleton />}>
        <RevisionEditor key={card.version} card={card} personId={me.id} onLeave={() => setRevise('')} />
      </Suspense>
    );
  if (card.status === 'draft' && queued === null)
    return <CardEditor key={card.id} card={card} personId={me.id} kept={kept} returned={returned} />;
  const onScreen = {
    card,
    content: card.content,
    change: nothing,
    steps: stepsOf(card.kit, card.content, [], texts.steps.names),
    missing: [],
    at: '',
    goTo: nothing,
    artifacts: card.artifacts,
    setArtifacts: nothing,
    flush: () => Promise.resolve(card.version),
    askingWhy: null,
    askWhy: nothing,
    sorting: null,
    sort: nothing,
  };
  return (
    <CardContext value={onScreen}>
      <CardHead saving={null} isKept waits={card.status === 'draft'} />
      {card.status === 'draft' && queued ? (
        <WaitingCard card={card} queued={queued} personId={me.id} />
      ) : (
        <SealedCard card={card} onRevise={() => setRevise('on')} {...onDevice} />
      )}
    </CardContext>
  );
}

/** At the final size of the form, so that nothing jumps. */
export function ScorecardSkeleton() {
  return (
    <div aria-busy="true" aria-label={texts.loading}>
      <div className={css.headSkeleton}>
        <Skeleton width={220} height={22} />
      </div>
      <div className={css.columns}>
        <div className={css.kit}>
          <Skeleton height={180} />
        </div>
        <div className={css.main}>
          <Skeleton height={480} />
          <Skeleton height={50} />
          <Skeleton height={50} />
        </div>
        <div className={css.rail}>
          <Skeleton height={280} />
        </div>
      </div>
    </div>
  );
}
