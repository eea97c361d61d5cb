import type { PanelCardView } from '@app/contracts';
import type { Rubric } from '@app/domain';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { Avatar } from '../../../components/ui/avatar.js';
import { Card } from '../../../components/ui/card.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { matrixRounds } from '../lib/matrix.js';
import { isForHire } from '../lib/tones.js';
import { texts } from '../texts.js';
import { FlagList } from './red-flags.js';
import css from './room.module.css';

const ICON = { size: 14, stroke: 1.7, 'aria-hidden': true } as const;

export function RecommendationPill({ card }: { readonly card: PanelCardView }) {
  const { recommendation } = card.content;
  if (recommendation === null) return <StatusPill>{texts.overall.none}</StatusPill>;
  const Icon = isForHire(recommendation) ? IconArrowUp : IconArrowDown;
  return <StatusPill icon={<Icon {...ICON} />}>{texts.recommendations[recommendation]}</StatusPill>;
}

/** What each person would do, in one sentence, in the order of the rounds: no count, no mean, no ranking. */
export function RecommendationsCard({
  cards,
  rubric,
}: {
  readonly cards: readonly PanelCardView[];
  readonly rubric: Rubric;
}) {
  const ordered = matrixRounds(rubric, cards).flatMap((round) => round.cards);
  return (
    <Card title={texts.overall.title} hint={texts.overall.hint} padding="none">
      <ul>
        {ordered.map((card) => (
          <li key={card.scorecardId} className={css.voice}>
            <Avatar name={card.author.name} decorative />
            <div>
              <p>{card.content.summary}</p>
              <p className={css.small}>
                {card.author.name} · {card.roundId}
                {card.excluded && ` · ${texts.matrix.excluded}`}
              </p>
            </div>
            <span className={css.side2}>
              <RecommendationPill card={card} />
              {card.content.supportedSeniority && (
                <span className={css.small}>{texts.overall.supports(card.content.supportedSeniority)}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      <RedFlags cards={ordered} rubric={rubric} />
    </Card>
  );
}

function RedFlags({ cards, rubric }: { readonly cards: readonly PanelCardView[]; readonly rubric: Rubric }) {
  const isNone = cards.every((card) => card.content.redFlags.length === 0);
  return (
    <section className={css.foot} aria-label={texts.overall.flags}>
      <h3>{texts.overall.flags}</h3>
      <p className={css.small}>{isNone ? texts.overall.noFlags : texts.overall.flagsHint}</p>
      <FlagList cards={cards} rubric={rubric} />
    </section>
  );
}
