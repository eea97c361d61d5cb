import type { PanelCardView } from '@app/contracts';
import type { RubricCriterion } from '@app/domain';
import { Avatar } from '../../../components/ui/avatar.js';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { type Discussed, keyOfItem, ROLE_ITEM } from '../hooks/use-discussed.js';
import { cardsOn, speakingOrder } from '../lib/matrix.js';
import type { OpenDebrief } from '../lib/open-debrief.js';
import { texts } from '../texts.js';
import { CriterionEvidence } from './criterion-evidence.js';
import { CriterionFigures } from './criterion-figures.js';
import { RoleQuotes } from './role-quotes.js';
import css from './room.module.css';

interface NowPanelProps {
  readonly debrief: OpenDebrief;
  readonly discussed: Discussed;
}

/** The item on the table with everything said about it. */
export function NowPanel({ debrief, discussed }: NowPanelProps) {
  const { rubric, agenda, cards } = debrief;
  const criterion = rubric.criteria.find((one) => one.id === discussed.key);
  const item = agenda?.find((one) => keyOfItem(one) === discussed.key);
  const isRole = discussed.key === ROLE_ITEM;
  const title = isRole ? texts.roles.title : criterion ? `${criterion.id} ${criterion.name}` : '';
  const speakers = speakingOrder(criterion ? cardsOn(cards, criterion.id) : cards);
  return (
    <Card label={`${texts.now.title}: ${title}`}>
      <div className={css.nowHead}>
        <div className={css.nowTitle}>
          <p className={css.eyebrow}>{debrief.state === 'pre_read' ? texts.now.preRead : texts.now.title}</p>
          <h2>{title}</h2>
          {item && <p className={css.muted}>{item.reason}</p>}
        </div>
        {debrief.state !== 'pre_read' && <Speakers cards={speakers} />}
        {agenda && agenda.length > 0 && (
          <Button kbd="n" disabled={discussed.next === null} onClick={() => discussed.step(1)}>
            {discussed.next === null ? texts.now.last : texts.now.next}
          </Button>
        )}
      </div>
      {isRole ? (
        <RoleQuotes profiles={debrief.roleProfile ?? []} />
      ) : (
        criterion && <CriterionRead debrief={debrief} criterion={criterion} />
      )}
    </Card>
  );
}

function Speakers({ cards }: { readonly cards: readonly PanelCardView[] }) {
  const people = [...new Map(cards.map((card) => [card.author.id, card.author])).values()];
  if (people.length === 0) return null;
  return (
    <p className={css.speaks} title={texts.now.speaksHint}>
      <span>{texts.now.speaks}</span>
      {people.map((person) => (
        <Avatar key={person.id} name={person.name} />
      ))}
    </p>
  );
}

interface CriterionReadProps extends Pick<NowPanelProps, 'debrief'> {
  readonly criterion: RubricCriterion;
}

/** Figures, evidence on both sides, and what the levels mean. Used in the panel and, on a phone, under the row. */
export function CriterionRead({ debrief, criterion }: CriterionReadProps) {
  const { rubric, cards, scores, bar } = debrief;
  const score = scores?.find((one) => one.criterionId === criterion.id);
  const gate = rubric.gates.find((one) => one.criterionId === criterion.id);
  return (
    <>
      {score && (
        <CriterionFigures score={score} mustLevel={bar.mustLevel} title={`${criterion.id} ${criterion.shortName}`} />
      )}
      <CriterionEvidence cards={cards} rubric={rubric} criterionId={criterion.id} />
      <details className={css.details}>
        <summary>{texts.now.anchors}</summary>
        <ul className={css.anchors}>
          {criterion.anchors.map((anchor) => (
            <li key={anchor.level}>
              <LevelChip level={anchor.level} size="sm" />
              <span>{anchor.text}</span>
            </li>
          ))}
        </ul>
        {gate?.reason && (
          <p className={css.muted}>
            {texts.now.gateRule}: {gate.reason}
          </p>
        )}
      </details>
    </>
  );
}
