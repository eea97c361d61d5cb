import type { PanelCardView } from '@app/contracts';
import type { Rubric } from '@app/domain';
import { IconFlag } from '@tabler/icons-react';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { flagsOn } from '../lib/flags.js';
import { texts } from '../texts.js';
import css from './room.module.css';

interface FlagListProps {
  readonly cards: readonly PanelCardView[];
  readonly rubric: Rubric;
  /** Only what stands by this criterion. Absent: everything. */
  readonly criterionId?: string;
}

/** Red flags with the quote behind each and who raised it: discussed, never an automatic no. */
export function FlagList({ cards, rubric, criterionId }: FlagListProps) {
  const raised = cards.flatMap((card) => {
    const notes = criterionId === undefined ? card.content.redFlags : flagsOn(card, criterionId);
    return notes.map((note) => ({ card, note }));
  });
  return (
    <ul className={css.quotes}>
      {raised.map(({ card, note }) => {
        const flag = rubric.redFlags.find((one) => one.id === note.flagId);
        return (
          <li key={`${card.scorecardId} ${note.flagId}`}>
            <p className={css.inline}>
              <StatusPill tone="warn" icon={<IconFlag size={14} stroke={1.7} aria-hidden="true" />}>
                {flag ? texts.overall.severities[flag.severity] : note.flagId}
              </StatusPill>
              <span>{flag?.text}</span>
            </p>
            <p className={css.quote}>{note.quote}</p>
            <p className={css.small}>
              {card.author.name} · {card.roundId}
              {` · ${note.criterionId === undefined ? texts.overall.flagOfAll : texts.overall.flagUnder(note.criterionId)}`}
              {card.excluded && ` · ${texts.matrix.excluded}`}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
