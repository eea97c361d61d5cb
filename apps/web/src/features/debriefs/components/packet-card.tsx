import type { PanelCardView } from '@app/contracts';
import type { EvidenceItem, Rubric, RubricCriterion } from '@app/domain';
import { Avatar } from '../../../components/ui/avatar.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { Notice } from '../../../components/ui/notice.js';
import { cx } from '../../../lib/classes.js';
import { useMedia } from '../../../lib/use-media.js';
import { cellOf } from '../lib/matrix.js';
import { texts } from '../texts.js';
import { ArtifactSummary } from './artifact-summary.js';
import { EvidencePiece } from './evidence-piece.js';
import evidence from './evidence.module.css';
import css from './packet.module.css';
import { RecommendationPill } from './recommendations-card.js';
import { RevisedPart, RevisedPill } from './revised-part.js';
import room from './room.module.css';

interface PacketCardProps {
  readonly card: PanelCardView;
  readonly rubric: Rubric;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
}

/** One sealed card: its levels in a line, unfolded with all that was written. Folded cards print in full. */
export function PacketCard({ card, rubric, isOpen, onToggle }: PacketCardProps) {
  const rated = rubric.criteria.filter((criterion) => cellOf(card, criterion.id).kind !== 'blank');
  const isPrinting = useMedia('print');
  const id = `card-${card.scorecardId}`;
  return (
    <article className={css.card} aria-label={texts.cards.of(card.author.name, card.roundId)}>
      <button type="button" className={css.head} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <Avatar name={card.author.name} size={28} decorative />
        <span className={css.who}>
          <b>{card.author.name}</b>
          <br />
          <span className={room.small}>
            {texts.cards.submitted} <DateTime at={card.submittedAt} /> ·{' '}
            {texts.cards.evidenceCount(card.content.evidence.length)}
          </span>
        </span>
        <span className={css.right}>
          <span className={css.levels}>
            {rated.map((criterion) => {
              const cell = cellOf(card, criterion.id);
              const level = cell.kind === 'level' ? cell.level : 'na';
              return (
                <span key={criterion.id} title={`${criterion.id} ${criterion.shortName}`}>
                  <LevelChip
                    level={level}
                    size="sm"
                    label={`${criterion.id} ${level === 'na' ? texts.matrix.notAssessed(null) : level}`}
                  />
                </span>
              );
            })}
          </span>
          <RevisedPill card={card} />
          <RecommendationPill card={card} />
        </span>
      </button>
      <div id={id} className={cx(css.body, !isOpen && css.closed)}>
        {(isOpen || isPrinting) && <CardBody card={card} rubric={rubric} rated={rated} />}
      </div>
    </article>
  );
}

interface CardBodyProps {
  readonly card: PanelCardView;
  readonly rubric: Rubric;
  readonly rated: readonly RubricCriterion[];
}

function CardBody({ card, rubric, rated }: CardBodyProps) {
  const linked = new Set(card.content.evidence.map((item) => item.artifactId));
  const loose = card.artifacts.filter((artifact) => !linked.has(artifact.id));
  return (
    <>
      {card.excluded && <Notice tone="warn">{texts.evidence.recused}</Notice>}
      {!card.excluded && !card.independent && <Notice tone="warn">{texts.evidence.notIndependent}</Notice>}
      <RevisedPart card={card} rubric={rubric} />
      <div className={room.stack}>
        <p className={room.quote}>{card.content.summary}</p>
        {card.content.supportedSeniority && (
          <p className={room.small}>{texts.overall.supports(card.content.supportedSeniority)}</p>
        )}
        {rated.map((criterion) => (
          <RatedCriterion key={criterion.id} card={card} criterion={criterion} rubric={rubric} />
        ))}
      </div>
      <Indicators card={card} rubric={rubric} />
      {loose.map((artifact) => (
        <ArtifactSummary key={artifact.id} artifact={artifact} />
      ))}
    </>
  );
}

function RatedCriterion({
  card,
  criterion,
  rubric,
}: Pick<CardBodyProps, 'card' | 'rubric'> & { readonly criterion: RubricCriterion }) {
  const cell = cellOf(card, criterion.id);
  if (cell.kind === 'blank') return null;
  const { rating } = cell;
  /** A suite that serves several criteria is shown in full under the first of them. */
  const earlier = (item: EvidenceItem): string | undefined => {
    const first = rubric.criteria.find((one) => item.criterionIds.includes(one.id))?.id;
    return first === criterion.id ? undefined : first;
  };
  return (
    <section className={css.criterion} aria-label={criterion.name}>
      <LevelChip level={rating.level ?? 'na'} />
      <div>
        <h4>
          {criterion.id} {criterion.name}{' '}
          <span>
            {rating.level === null
              ? texts.matrix.notAssessed(rating.notAssessed)
              : rating.confidence && texts.matrix.confidence(rating.confidence)}
          </span>
        </h4>
        <ul className={evidence.list}>
          {cell.evidence.map((item) => (
            <EvidencePiece
              key={item.id}
              {...{ item, card, rubric, criterionId: criterion.id }}
              inFullUnder={item.kind === 'eval_suite' ? earlier(item) : undefined}
              withDirection
              hideAuthor
            />
          ))}
        </ul>
      </div>
    </section>
  );
}

function Indicators({ card, rubric }: Pick<CardBodyProps, 'card' | 'rubric'>) {
  const answered = rubric.roleIndicators.flatMap((indicator) => {
    const note = card.content.indicators[indicator.id];
    return note && note.answer !== 'not_seen' ? [{ indicator, note }] : [];
  });
  if (answered.length === 0) return null;
  return (
    <section aria-label={texts.cards.indicators}>
      <h4>{texts.cards.indicators}</h4>
      <ul className={room.quotes}>
        {answered.map(({ indicator, note }) => (
          <li key={indicator.id}>
            <p>
              <b>{note.answer === 'yes' ? texts.roles.yes : texts.roles.no}</b> {indicator.text}
            </p>
            {note.quote !== '' && <p className={room.quote}>{note.quote}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}
