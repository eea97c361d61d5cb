import type { AgendaItemView, BarVerdict } from '@app/contracts';
import { CONTESTED_CRITERIA, type Rubric } from '@app/domain';
import { Card } from '../../../components/ui/card.js';
import { type Discussed, keyOfItem } from '../hooks/use-discussed.js';
import { roomTexts } from '../texts-room.js';
import { texts } from '../texts.js';
import css from './room.module.css';

interface AgendaCardProps {
  readonly agenda: readonly AgendaItemView[];
  readonly rubric: Rubric;
  readonly discussed: Discussed;
  /** What the bar says now, for what one rater could turn it into. */
  readonly verdict: BarVerdict | undefined;
}

/** What to talk about, in order: disagreement, and what it could change. Press an item to put it on the table. */
export function AgendaCard({ agenda, rubric, discussed, verdict }: AgendaCardProps) {
  const rest = rubric.criteria.filter((one) => !agenda.some((item) => item.criterionId === one.id)).length;
  const minutes = agenda.reduce((sum, item) => sum + item.minutes, 0);
  return (
    <Card
      title={texts.agenda.title}
      padding="none"
      {...(agenda.length > 0 ? { actions: <span className={css.small}>{texts.agenda.total(minutes)}</span> } : {})}
    >
      {agenda.length === 0 ? (
        <p className={`${css.pad} ${css.muted}`}>{texts.agenda.none}</p>
      ) : (
        <ol className={css.agenda}>
          {agenda.map((item, index) => (
            <li key={keyOfItem(item)}>
              <button
                type="button"
                className={css.item}
                aria-current={keyOfItem(item) === discussed.key ? 'true' : undefined}
                onClick={() => discussed.choose(keyOfItem(item))}
              >
                <span className={css.rank}>{index + 1}</span>
                <b>{item.title}</b>
                <span className={css.small}>{texts.agenda.minutes(item.minutes)}</span>
                <span className={css.why}>
                  {item.reason}
                  {item.decisive && ` ${texts.agenda.decisive}`}
                  {item.power && verdict && ` ${roomTexts.power.words(item.power.levels, verdict, item.power.to)}`}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
      {agenda.length > CONTESTED_CRITERIA && (
        <p className={`${css.foot} ${css.small}`}>{roomTexts.power.contestedFirst(CONTESTED_CRITERIA)}</p>
      )}
      {rest > 0 && <p className={`${css.foot} ${css.small}`}>{texts.agenda.rest(rest)}</p>}
    </Card>
  );
}
