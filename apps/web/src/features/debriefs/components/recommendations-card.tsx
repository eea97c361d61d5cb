import type { PanelCardView } from '@app/contracts';
import type { Rubric } from '@app/domain';
import { IconArrowDown, IconArrowUp, IconFlag } from '@tabler/icons-react';
import { Avatar } from '../../../components/ui/avatar.js';
import { Card } from '../../../components/ui/card.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { matrixRounds } from '../lib/matrix.js';
import { isForHire } from '../lib/tones.js';
import { texts } from '../texts.js';
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
  const raised = cards.flatMap((card) => card.content.redFlags.map((note) => ({ card, note })));
  return (
    <section className={css.foot} aria-label={texts.overall.flags}>
      <h3>{texts.overall.flags}</h3>
      <p className={css.small}>{raised.length === 0 ? texts.overall.noFlags : texts.overall.flagsHint}</p>
      <ul className={css.quotes}>
        {raised.map(({ card, note }) => {
          const flag = rubric.redFlags.find((one) => one.id === note.flagId);
          return (
            <li key={`${card.scorecardId} ${note.flagId}`}>
              <p className={css.inline}>
                <StatusPill tone="warn" icon={<IconFlag {...ICON} />}>
                  {flag ? texts.overall.severities[flag.severity] : note.flagId}
                </StatusPill>
                <span>{flag?.text}</span>
              </p>
              <p className={css.quote}>{note.quote}</p>
              <p className={css.small}>
                {card.author.name} · {card.roundId}
              </p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
