import type { EvalArtifactView, PanelCardView } from '@app/contracts';
import type { EvidenceItem, Rating, Rubric } from '@app/domain';
import { Avatar } from '../../../components/ui/avatar.js';
import { Fold } from '../../../components/ui/fold.js';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { cx } from '../../../lib/classes.js';
import { timeMark } from '../lib/time-mark.js';
import { texts } from '../texts.js';
import { ArtifactSummary } from './artifact-summary.js';
import css from './evidence.module.css';

const answerText = (answer: string | number | readonly string[]): string =>
  typeof answer === 'object' ? answer.join(', ') : String(answer);

/** The structured answers about a suite, in the order of the pack's fields. */
function SuiteAnswers({ item, rubric }: { readonly item: EvidenceItem; readonly rubric: Rubric }) {
  const { suite } = item;
  if (!suite) return null;
  const answered = rubric.evalEvidenceFields.flatMap((field) => {
    const answer = suite[field.id];
    return answer === undefined || answerText(answer) === '' ? [] : [{ field, text: answerText(answer) }];
  });
  if (answered.length === 0) return null;
  return (
    <Fold className={css.suite} summary={texts.evidence.suite(answered.length)}>
      <dl className={css.facts}>
        {answered.map(({ field, text }) => [
          <dt key={`${field.id}-term`}>{field.label}</dt>,
          <dd key={field.id}>{text}</dd>,
        ])}
      </dl>
    </Fold>
  );
}

interface EvidencePieceProps {
  readonly item: EvidenceItem;
  readonly card: PanelCardView;
  readonly rubric: Rubric;
  /** The author's rating of the criterion it is read for; absent where the rating stands beside it already. */
  readonly rating?: Rating;
  /** Named as well where pieces for several criteria stand together. */
  readonly criterionId?: string;
  readonly withDirection?: boolean;
  /** In the middle of one person's card the author is known. */
  readonly hideAuthor?: boolean;
  /** The criterion under which suite and file are shown already. */
  readonly inFullUnder?: string | undefined;
}

const artifactOf = (item: EvidenceItem, card: PanelCardView): EvalArtifactView | undefined =>
  card.artifacts.find((one) => one.id === item.artifactId);

/** One piece of evidence with who wrote it, their level, what kind it is, and when it was said. */
export function EvidencePiece(props: EvidencePieceProps) {
  const { item, card, rubric, rating, criterionId, withDirection, hideAuthor, inFullUnder } = props;
  const artifact = artifactOf(item, card);
  const others = item.criterionIds.filter((id) => id !== criterionId);
  const at = texts.evidence.at(card.roundId, item.timeMarkSeconds === null ? null : timeMark(item.timeMarkSeconds));
  return (
    <li className={cx(css.piece, hideAuthor && css.plain)}>
      {!hideAuthor && <Avatar name={card.author.name} decorative />}
      <div>
        {item.text.trim() !== '' && <p className={css.text}>{item.text}</p>}
        <p className={css.meta}>
          {rating && <LevelChip level={rating.level ?? 'na'} size="sm" />}
          {!hideAuthor && <b>{card.author.name}</b>}
          <span>
            {withDirection && `${item.direction === 'for' ? texts.evidence.forWord : texts.evidence.againstWord} · `}
            {texts.evidence.kinds[item.kind]} · {at}
            {others.length > 0 && ` · ${criterionId ? texts.evidence.alsoFor(others.join(', ')) : others.join(', ')}`}
          </span>
          {inFullUnder && <span>{texts.evidence.inFull(inFullUnder)}</span>}
          {card.excluded && <span className={css.mark}>{texts.matrix.excluded}</span>}
        </p>
        {!inFullUnder && <SuiteAnswers item={item} rubric={rubric} />}
        {!inFullUnder && artifact && <ArtifactSummary artifact={artifact} />}
        {!inFullUnder && item.artifactId !== null && !artifact && <p className={css.meta}>{texts.artifact.gone}</p>}
      </div>
    </li>
  );
}
