import type { ReminderView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { toast } from '../../../components/ui/toast.js';
import { cx } from '../../../lib/classes.js';
import { paths } from '../../../lib/paths.js';
import { remindersQuery } from '../../../lib/queries/reminders.js';
import { usePauseReminder } from '../api/pause-reminder.js';
import { texts } from '../texts.js';
import css from './work-list.module.css';

const { reminders: words } = texts;

/** Where the thing can be done; an answer is given further down on this page. */
function Open({ reminder }: { readonly reminder: ReminderView }) {
  const { kind, scorecardId, applicationId, caseId, candidate } = reminder;
  if (caseId !== null)
    return (
      <ButtonLink to={paths.calibrationCase(caseId)} label={words.caseLabel(candidate)}>
        {words.case}
      </ButtonLink>
    );
  if (kind === 'not_scheduled' && applicationId !== null)
    return (
      <ButtonLink to={paths.application(applicationId)} label={words.loopLabel(candidate)}>
        {words.loop}
      </ButtonLink>
    );
  if (kind === 'debrief_due' && applicationId !== null)
    return (
      <ButtonLink to={paths.debrief(applicationId)} label={words.debriefLabel(candidate)}>
        {words.debrief}
      </ButtonLink>
    );
  if (scorecardId === null) return null;
  return (
    <ButtonLink to={paths.scorecard(scorecardId)} label={words.cardLabel(candidate)}>
      {words.card}
    </ButtonLink>
  );
}

function Row({ reminder }: { readonly reminder: ReminderView }) {
  const { key, kind, candidate, requisition, rounds, pausedUntil } = reminder;
  const pause = usePauseReminder(() => toast.success(words.paused(candidate)));
  return (
    <li className={cx(css.row, css.answer)}>
      <div className={css.who}>
        <span className={css.name}>{words.text[kind](candidate)}</span>
        <span className={css.what}>{[rounds.join(', '), requisition].filter(Boolean).join(' · ')}</span>
      </div>
      <div className={css.state}>
        {pausedUntil !== null && (
          <span className={css.when}>
            {words.until} <DateTime at={pausedUntil} />
          </span>
        )}
      </div>
      <div className={css.actions}>
        {pausedUntil === null && (
          <Button
            variant="ghost"
            aria-label={words.pauseLabel(candidate)}
            busy={pause.isPending}
            onClick={() => pause.mutate(key)}
          >
            {words.pause}
          </Button>
        )}
        <Open reminder={reminder} />
      </div>
    </li>
  );
}

/** What is overdue, quietly; what was put off stays to be found and comes back by itself. */
export function Reminders() {
  const { data } = useQuery(remindersQuery);
  if (!data || data.reminders.length === 0) return null;
  const standing = data.reminders.filter((one) => one.pausedUntil === null);
  const paused = data.reminders.filter((one) => one.pausedUntil !== null);
  return (
    <Card title={words.title} hint={words.hint} padding="none">
      {standing.length > 0 && (
        <ul className={css.list}>
          {standing.map((one) => (
            <Row key={one.key} reminder={one} />
          ))}
        </ul>
      )}
      {paused.length > 0 && (
        <details className={css.paused}>
          <summary>{words.pausedCount(paused.length)}</summary>
          <ul className={css.list}>
            {paused.map((one) => (
              <Row key={one.key} reminder={one} />
            ))}
          </ul>
        </details>
      )}
    </Card>
  );
}
