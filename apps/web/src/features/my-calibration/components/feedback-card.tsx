import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { Link } from '../../../components/ui/link.js';
import { paths } from '../../../lib/paths.js';
import { useMyFeedback } from '../api/my-feedback.js';
import { texts } from '../texts.js';
import css from './my-calibration.module.css';

/** What rooms wrote about the quality of the own cards: no score, and for nobody else. Silent while nothing was written. */
export function FeedbackCard() {
  const feedback = useMyFeedback()?.feedback ?? [];
  const t = texts.feedback;
  if (feedback.length === 0) return null;
  return (
    <Card title={t.title} hint={t.hint}>
      <ul className={css.feedback}>
        {feedback.map((one) => (
          <li key={`${one.applicationId} ${one.round} ${one.from.id}`}>
            <p>
              <Link to={paths.application(one.applicationId)}>{one.candidate}</Link>{' '}
              <span className={css.muted}>
                {one.round}, {one.requisition}
              </span>
            </p>
            {one.helped !== '' && (
              <p>
                <b>{t.helped}</b> {one.helped}
              </p>
            )}
            {one.more !== '' && (
              <p>
                <b>{t.more}</b> {one.more}
              </p>
            )}
            <p className={css.muted}>
              {one.from.name}, <DateTime at={one.writtenAt} style="date" />
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
