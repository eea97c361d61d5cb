import type { AssignmentView, RoundPlanView } from '@app/contracts';
import type { RubricRound } from '@app/domain';
import { AvatarName } from '../../../components/ui/avatar.js';
import { Button } from '../../../components/ui/button.js';
import { CalendarButton } from '../../../components/ui/calendar-button.js';
import { CardStatusMark } from '../../../components/ui/card-status.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { Due } from '../../../components/ui/due.js';
import { ButtonLink } from '../../../components/ui/link.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { paths } from '../../../lib/paths.js';
import { useUrlState } from '../../../lib/router.js';
import { texts } from '../texts.js';
import css from './application.module.css';
import { PracticeList } from './practice-list.js';

const { rounds: words } = texts;

function OwnAction({ assignment }: { readonly assignment: AssignmentView }) {
  if (assignment.status === 'assigned')
    return (
      <ButtonLink to={paths.myWork()} size="sm">
        {words.answer}
      </ButtonLink>
    );
  if (assignment.scorecardId === null) return null;
  return (
    <ButtonLink to={paths.scorecard(assignment.scorecardId)} size="sm">
      {words.openCard}
    </ButtonLink>
  );
}

/** The answer matters until there is a card to speak of. */
function AnswerPill({ status }: Pick<AssignmentView, 'status'>) {
  if (status === 'assigned') return <StatusPill plain>{words.status.assigned}</StatusPill>;
  return (
    <StatusPill plain tone={status === 'conflict' ? 'warn' : 'neutral'}>
      {words.status[status]}
    </StatusPill>
  );
}

function AssignedPerson({ assignment, canStaff }: { readonly assignment: AssignmentView; readonly canStaff: boolean }) {
  const [, setPanel] = useUrlState('panel', '');
  const { cardStatus, status, mine } = assignment;
  const isOpen = status === 'assigned' || status === 'accepted';
  const isWaiting = isOpen && cardStatus !== 'submitted';
  const isDated = isWaiting && assignment.dueAt !== null && cardStatus !== 'planned';
  // 'Due tomorrow 12:00' and 'Late, was due ...' say the status by themselves.
  const hasCard = cardStatus !== undefined && cardStatus !== 'none';
  return (
    <div className={css.person}>
      <AvatarName person={assignment.person}>{mine && <span className={css.muted}> ({words.you})</span>}</AvatarName>
      {isDated && <Due at={assignment.dueAt} plain />}
      {hasCard && !isDated && <CardStatusMark status={cardStatus} />}
      {(!hasCard || status === 'assigned') && <AnswerPill status={status} />}
      <span className={css.actions}>
        {mine && <OwnAction assignment={assignment} />}
        {canStaff && isWaiting && !mine && (
          <>
            <Button
              size="sm"
              variant="ghost"
              aria-label={words.replaceLabel(assignment.person.name)}
              onClick={() => setPanel(`replace:${assignment.id}`)}
            >
              {words.replace}
            </Button>
            <Button
              size="sm"
              variant="ghost"
              aria-label={words.excuseLabel(assignment.person.name)}
              onClick={() => setPanel(`excuse:${assignment.id}`)}
            >
              {words.excuse}
            </Button>
          </>
        )}
      </span>
      {assignment.reason && <p className={css.reason}>{assignment.reason}</p>}
    </div>
  );
}

interface RoundRowProps {
  readonly applicationId: string;
  readonly plan: RoundPlanView;
  readonly round: RubricRound;
  readonly canArrange: boolean;
  readonly canStaff: boolean;
  readonly seesNames: boolean;
}

function RoundActions({ applicationId, plan, round, canArrange, canStaff }: RoundRowProps) {
  const [, setPanel] = useUrlState('panel', '');
  const scheduleText = plan.interview ? words.reschedule : words.schedule;
  const assignText = plan.assignments.length > 0 ? words.reassign : words.assign;
  return (
    <span className={css.actions}>
      {plan.interview && (
        <CalendarButton {...{ applicationId }} roundId={round.id} label={words.label(words.calendar, round.name)} />
      )}
      {canArrange && (
        <Button
          size="sm"
          aria-label={words.label(scheduleText, round.name)}
          onClick={() => setPanel(`interview:${round.id}`)}
        >
          {scheduleText}
        </Button>
      )}
      {canStaff && round.kind === 'panel' && (
        <Button
          size="sm"
          aria-label={words.label(assignText, round.name)}
          onClick={() => setPanel(`assign:${round.id}`)}
        >
          {assignText}
        </Button>
      )}
      {canStaff && round.kind === 'panel' && (
        <Button
          size="sm"
          variant="ghost"
          aria-label={texts.practice.addLabel(round.name)}
          onClick={() => setPanel(`practice:${round.id}`)}
        >
          {texts.practice.add}
        </Button>
      )}
    </span>
  );
}

export function RoundRow(props: RoundRowProps) {
  const { plan, round, canStaff, seesNames } = props;
  return (
    <section className={css.round} aria-label={round.name}>
      <div>
        <h3>
          {round.id} {round.name} <span>{words.minutes(round.minutes)}</span>
        </h3>
        <p className={css.when}>
          {plan.interview ? (
            <>
              <DateTime at={plan.interview.startsAt} /> to <DateTime at={plan.interview.endsAt} style="time" />
              {plan.interview.location && ` · ${plan.interview.location}`}
            </>
          ) : (
            words.notScheduled
          )}
        </p>
      </div>
      <RoundActions {...props} />
      <div className={css.people}>
        {plan.assignments.map((assignment) => (
          <AssignedPerson key={assignment.id} assignment={assignment} canStaff={canStaff} />
        ))}
        {plan.assignments.length === 0 && (
          <p className={css.small}>
            {round.kind === 'screen' ? words.screen : seesNames ? words.nobody : words.namesHidden}
          </p>
        )}
      </div>
      <PracticeList applicationId={props.applicationId} practice={plan.practice ?? []} canStaff={canStaff} />
    </section>
  );
}
