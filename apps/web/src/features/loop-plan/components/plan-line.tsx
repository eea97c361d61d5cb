import type { LoopPlanView, PlanRoundView } from '@app/contracts';
import { type PlanRoundState, roundById, type Rubric } from '@app/domain';
import { CivilDay } from '../../../components/ui/civil-day.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import type { Tone } from '../../../components/ui/tone.js';
import { texts } from '../texts.js';
import css from './plan.module.css';

const { plan: words } = texts;
const TONES: Readonly<Record<PlanRoundState, Tone>> = {
  planned: 'neutral',
  scheduled: 'accent',
  took_place: 'ok',
  card_due: 'warn',
  late: 'danger',
};

const msOf = (day: string): number => Date.parse(day.slice(0, 10));

/** Where a day lies between the first and the last of the plan, 0 to 100. */
function placeOf(day: string, { startDay, limitDay, debriefDay }: LoopPlanView): number {
  const from = msOf(startDay);
  const to = Math.max(msOf(limitDay), msOf(debriefDay), from + 1);
  return Math.min(100, Math.max(0, (100 * (msOf(day) - from)) / (to - from)));
}

const dayOfRound = (round: PlanRoundView): string => round.interview?.startsAt ?? round.day;

/** The picture of it: everything on it stands in words in the list below. */
function Track({ plan }: { readonly plan: LoopPlanView }) {
  const at = (day: string) => ({ left: `${placeOf(day, plan)}%` });
  return (
    <div className={css.track} aria-hidden="true">
      <span className={css.past} style={{ width: `${placeOf(plan.today, plan)}%` }} />
      {plan.rounds.map((round) => (
        <i key={round.roundId} data-state={round.state} style={at(dayOfRound(round))} />
      ))}
      <i data-state="debrief" style={at(plan.debriefDay)} />
      <b className={css.limit} style={at(plan.limitDay)} />
    </div>
  );
}

function Round({ round, name, id }: { readonly round: PlanRoundView; readonly name: string; readonly id: string }) {
  return (
    <li>
      <span className={css.name}>
        <span className={css.id}>{id}</span> {name}
      </span>
      <span className={css.day}>
        {round.interview ? <DateTime at={round.interview.startsAt} /> : <CivilDay day={round.day} />}
        {round.chosen && !round.interview && <span className={css.muted}> ({words.chosen})</span>}
      </span>
      <StatusPill tone={TONES[round.state]} plain>
        {words.states[round.state]}
      </StatusPill>
    </li>
  );
}

/** Rounds, debrief and limit in time; a list on a phone. */
export function PlanLine({ plan, rubric }: { readonly plan: LoopPlanView; readonly rubric: Rubric }) {
  return (
    <>
      <Track plan={plan} />
      <ol className={css.rounds} aria-label={words.line}>
        {plan.rounds.map((round) => (
          <Round
            key={round.roundId}
            round={round}
            id={round.roundId}
            name={roundById(rubric, round.roundId)?.shortName ?? ''}
          />
        ))}
        <li>
          <span className={css.name}>{words.debrief}</span>
          <span className={css.day}>
            <CivilDay day={plan.debriefDay} />
          </span>
        </li>
        <li>
          <span className={css.name}>{words.limit}</span>
          <span className={css.day}>
            <CivilDay day={plan.limitDay} />
          </span>
        </li>
      </ol>
    </>
  );
}
