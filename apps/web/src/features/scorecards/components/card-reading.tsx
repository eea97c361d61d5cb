import type { EvalArtifactView, ScorecardView } from '@app/contracts';
import {
  evidenceFor,
  isTentative,
  openPieceOf,
  ratingOf,
  type RubricCriterion,
  type ScorecardContent,
} from '@app/domain';
import { IconBuildingArch, IconFlag } from '@tabler/icons-react';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { quoted } from '../../../lib/quoted.js';
import { texts } from '../texts.js';
import css from './card-reading.module.css';
import { EvidenceReading } from './evidence-reading.js';

interface CardReadingProps {
  readonly card: Pick<ScorecardView, 'kit'>;
  readonly content: ScorecardContent;
  readonly artifacts: readonly EvalArtifactView[];
}

function CriterionReading({
  criterion,
  card,
  content,
  artifacts,
}: CardReadingProps & { readonly criterion: RubricCriterion }) {
  const { level, notAssessed, confidence } = ratingOf(content, criterion.id);
  const anchor = criterion.anchors.find((one) => one.level === level);
  const pieces = evidenceFor(content, criterion.id);
  const open = openPieceOf(content, criterion.id);
  return (
    <section className={css.criterion} aria-label={`${criterion.id} ${criterion.name}`}>
      <div className={css.head}>
        <span className={css.id}>{criterion.id}</span>
        <h3>{criterion.name}</h3>
        {criterion.gate && (
          <StatusPill tone="accent" icon={<IconBuildingArch size={14} stroke={1.5} aria-hidden="true" />}>
            {texts.criterion.gate}
          </StatusPill>
        )}
        {level !== null && <LevelChip level={level} tentative={isTentative(content, criterion.id)} />}
        {notAssessed !== null && <LevelChip level="na" />}
      </div>
      {level === null && notAssessed === null && <p className={css.lacks}>{texts.review.notRated}</p>}
      {anchor && <p className={css.anchor}>{anchor.text}</p>}
      {notAssessed !== null && <p className={css.anchor}>{texts.criterion.reasons[notAssessed]}</p>}
      {confidence !== null && level !== null && (
        <p className={css.meta}>{texts.review.confidence(texts.criterion.confidences[confidence])}</p>
      )}
      {pieces.map((item) => (
        <div key={item.id} className={css.piece}>
          <EvidenceReading item={item} kit={card.kit} artifacts={artifacts} under={criterion.id} />
        </div>
      ))}
      {open && (
        <div className={css.piece}>
          <p className={css.lacks}>{texts.evidence.notAdded}</p>
          <EvidenceReading item={open} kit={card.kit} artifacts={artifacts} under={criterion.id} />
        </div>
      )}
      {level !== null && pieces.length === 0 && !open && <p className={css.lacks}>{texts.review.noEvidence}</p>}
    </section>
  );
}

function Overall({ content }: { readonly content: ScorecardContent }) {
  const { recommendation, summary, supportedSeniority } = content;
  return (
    <section className={css.overall} aria-label={texts.overall.title}>
      <h3>{recommendation ? texts.overall.recommendations[recommendation] : texts.review.noRecommendation}</h3>
      <p>{summary.trim() || texts.review.noSummary}</p>
      {supportedSeniority && (
        <p className={css.meta}>{texts.review.supports(texts.overall.seniorities[supportedSeniority])}</p>
      )}
    </section>
  );
}

function Indicators({ card, content }: CardReadingProps) {
  const answered = card.kit.indicators.filter(
    ({ id }) => (content.indicators[id]?.answer ?? 'not_seen') !== 'not_seen',
  );
  return (
    <section className={css.block} aria-label={texts.indicators.title}>
      <h3>{texts.indicators.title}</h3>
      {answered.length === 0 && <p className={css.meta}>{texts.review.noIndicators}</p>}
      {answered.map(({ id, text }) => {
        const note = content.indicators[id];
        return (
          <div key={id} className={css.note}>
            <p>
              <b>{note?.answer === 'yes' ? texts.indicators.yes : texts.indicators.no}</b> {text}
            </p>
            {note && note.quote.trim() !== '' && <blockquote>{quoted(note.quote)}</blockquote>}
          </div>
        );
      })}
    </section>
  );
}

function Flags({ card, content }: CardReadingProps) {
  return (
    <section className={css.block} aria-label={texts.flags.title}>
      <h3>{texts.flags.title}</h3>
      {content.redFlags.length === 0 && <p className={css.meta}>{texts.review.noFlags}</p>}
      {content.redFlags.map((note) => {
        const flag = card.kit.redFlags.find((one) => one.id === note.flagId);
        return (
          <div key={note.flagId} className={css.note}>
            <p>
              <IconFlag size={14} stroke={1.6} aria-hidden="true" />{' '}
              <b>{flag ? texts.flags.severity[flag.severity] : ''}</b> {flag?.text ?? note.flagId}
            </p>
            {note.quote.trim() !== '' && <blockquote>{quoted(note.quote)}</blockquote>}
            {note.criterionId !== undefined && <p className={css.meta}>{texts.flags.under(note.criterionId)}</p>}
          </div>
        );
      })}
    </section>
  );
}

/** A card as its readers will see it: the word and the sentence first, then each criterion with what it rests on. */
export function CardReading(props: CardReadingProps) {
  return (
    <div className={css.reading}>
      <Overall content={props.content} />
      {props.card.kit.criteria.map((criterion) => (
        <CriterionReading key={criterion.id} criterion={criterion} {...props} />
      ))}
      {props.card.kit.indicators.length > 0 && <Indicators {...props} />}
      <Flags {...props} />
    </div>
  );
}
