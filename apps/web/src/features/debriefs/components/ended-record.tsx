import type { DebriefView } from '@app/contracts';
import { Notice } from '../../../components/ui/notice.js';
import { texts } from '../texts.js';
import { DecisionCard } from './decision-card.js';
import { EarlierDecisions } from './earlier-decisions.js';

/** A loop that ended early closes its cards and votes again, and keeps what was sealed: the record, and how anybody verifies it. */
export const EndedRecord = ({ debrief }: { readonly debrief: DebriefView }) => (
  <>
    <Notice tone="sealed" title={texts.closed.kept.title}>
      <p>{texts.closed.kept.text}</p>
    </Notice>
    {debrief.decision && <DecisionCard debrief={debrief} decision={debrief.decision} />}
    <EarlierDecisions debrief={debrief} />
  </>
);
