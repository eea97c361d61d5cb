import type { DebriefView, EarlierDecisionView } from '@app/contracts';
import { lazy, Suspense } from 'react';
import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { texts } from '../texts.js';
import { DecisionFacts, RecordPart } from './decision-card.js';
import room from './room.module.css';

// Its notes come with the talk of the room, which whoever pre-reads needs none of.
const EarlierRoom = lazy(() => import('./earlier-room.js').then((m) => ({ default: m.EarlierRoom })));

const words = texts.decision.earlier;

/** What was sealed before: each version whole, with why it was opened again and the record that still verifies. */
export function EarlierDecisions({ debrief }: { readonly debrief: DebriefView }) {
  const { earlierDecisions = [] } = debrief;
  if (earlierDecisions.length === 0) return null;
  return (
    <Card title={words.title} hint={words.hint}>
      {earlierDecisions.map((one) => (
        <Version key={one.decisionVersion} debrief={debrief} decision={one} />
      ))}
    </Card>
  );
}

interface VersionProps {
  readonly debrief: DebriefView;
  readonly decision: EarlierDecisionView;
}

function Version({ debrief, decision }: VersionProps) {
  const { decisionVersion, outcome, sealed, reopened } = decision;
  return (
    <details className={room.details}>
      <summary>
        {words.summary(decisionVersion, texts.outcomes[outcome])}
        {sealed && (
          <span className={room.small}>
            {' '}
            {texts.decision.sealedAt} <DateTime at={sealed.at} />
          </span>
        )}
      </summary>
      <p className={room.muted}>
        {words.reopened[reopened.to === 'collecting' ? 'collecting' : 'discussing']}
        {reopened.by && ` ${words.by(reopened.by.name)}`}, <DateTime at={reopened.at} />: {reopened.reason}
        {words.before[reopened.from] && ` ${words.before[reopened.from]}`}
      </p>
      <DecisionFacts debrief={debrief} decision={decision} />
      {decision.room && (
        <Suspense fallback={null}>
          <EarlierRoom of={decision.room} rubric={debrief.rubric} />
        </Suspense>
      )}
      {sealed && <RecordPart debrief={debrief} decision={decision} hash={sealed.hash} mayExport />}
    </details>
  );
}
