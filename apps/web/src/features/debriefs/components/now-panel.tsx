import type { PanelCardView, RoomView } from '@app/contracts';
import { isRoomAtWork, type RubricCriterion } from '@app/domain';
import { Avatar } from '../../../components/ui/avatar.js';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { Fold } from '../../../components/ui/fold.js';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { useMe } from '../../../lib/queries/session.js';
import { useClock } from '../api/room.js';
import { useEstimates } from '../hooks/use-estimates.js';
import { type Discussed, keyOfItem, ROLE_ITEM } from '../hooks/use-discussed.js';
import { flagsOn } from '../lib/flags.js';
import { cardsOn, speakingOrder } from '../lib/matrix.js';
import type { OpenDebrief } from '../lib/open-debrief.js';
import { roomTexts } from '../texts-room.js';
import { texts } from '../texts.js';
import { AmendRating, mayAmend } from './amend-rating.js';
import { CriterionEvidence } from './criterion-evidence.js';
import { CriterionFigures } from './criterion-figures.js';
import { FlagList } from './red-flags.js';
import { RoleQuotes } from './role-quotes.js';
import css from './room.module.css';

interface NowPanelProps {
  readonly debrief: OpenDebrief;
  readonly discussed: Discussed;
  /** The room, once it is there: whose order holds, and who puts an item on the table of everybody. */
  readonly of?: RoomView | null;
}

/** The item on the table with everything said about it. */
export function NowPanel({ debrief, discussed, of = null }: NowPanelProps) {
  const { rubric, agenda, cards } = debrief;
  const criterion = rubric.criteria.find((one) => one.id === discussed.key);
  const item = agenda?.find((one) => keyOfItem(one) === discussed.key);
  const isRole = discussed.key === ROLE_ITEM;
  const title = isRole ? texts.roles.title : criterion ? `${criterion.id} ${criterion.name}` : '';
  const speakers = inOrderOf(of, speakingOrder(criterion ? cardsOn(cards, criterion.id) : cards));
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
        {of?.can.run && isRoomAtWork(of.state) && <OnTable of={of} on={discussed.key} />}
      </div>
      {isRole ? (
        <RoleQuotes profiles={debrief.roleProfile ?? []} />
      ) : (
        criterion && <CriterionRead debrief={debrief} criterion={criterion} />
      )}
    </Card>
  );
}

/** In the order that holds in the room; whoever is not in it keeps their place at the end. */
function inOrderOf(of: RoomView | null, cards: readonly PanelCardView[]): readonly PanelCardView[] {
  const ids = of?.order?.speakers.map((one) => one.person.id) ?? [];
  const at = (card: PanelCardView): number => (ids.includes(card.author.id) ? ids.indexOf(card.author.id) : ids.length);
  return cards.toSorted((a, b) => at(a) - at(b));
}

/** Puts the item that the facilitator looks at before everybody, and starts its soft timer. */
function OnTable({ of, on }: { readonly of: RoomView; readonly on: string }) {
  const clock = useClock(of);
  const isOn = of.item?.key === on;
  return (
    <Button
      size="sm"
      variant="ghost"
      busy={clock.isPending}
      onClick={() => clock.mutate({ act: 'item', item: isOn ? null : on })}
    >
      {isOn ? roomTexts.clock.take : roomTexts.clock.put}
    </Button>
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

/** What one rater could change here, alone: the fewest levels that turn the advice. */
function PowerLine({ debrief, criterionId }: { readonly debrief: OpenDebrief; readonly criterionId: string }) {
  const { power, barResult } = debrief;
  if (!power || !barResult) return null;
  const found = power.find((one) => one.criterionId === criterionId);
  const { words, raters, none } = roomTexts.power;
  return (
    <p className={css.small}>
      {found ? `${words(found.levels, barResult.verdict, found.to)} ${raters(found.raters)}` : none}
    </p>
  );
}

interface CriterionFlagsProps extends Pick<OpenDebrief, 'cards' | 'rubric'> {
  readonly criterionId: string;
}

/** What was raised under this criterion, word for word, and by those who rated it under none. */
function CriterionFlags({ cards, rubric, criterionId }: CriterionFlagsProps) {
  if (cards.every((card) => flagsOn(card, criterionId).length === 0)) return null;
  return (
    <section aria-label={texts.now.flags}>
      <h3 className={css.label}>{texts.now.flags}</h3>
      <FlagList cards={cards} rubric={rubric} criterionId={criterionId} />
    </section>
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
  const estimates = useEstimates(debrief);
  const me = useMe();
  const mine = cards.find((card) => card.author.id === me.id && cardsOn([card], criterion.id).length > 0);
  return (
    <>
      {score && (
        <CriterionFigures
          score={score}
          mustLevel={bar.mustLevel}
          title={`${criterion.id} ${criterion.shortName}`}
          estimate={estimates.get(criterion.id)}
        />
      )}
      <PowerLine debrief={debrief} criterionId={criterion.id} />
      {mine && mayAmend(debrief.state, mine) && (
        <AmendRating key={criterion.id} applicationId={debrief.applicationId} card={mine} criterion={criterion} />
      )}
      <CriterionEvidence cards={cards} rubric={rubric} criterionId={criterion.id} />
      <CriterionFlags cards={cards} rubric={rubric} criterionId={criterion.id} />
      <Fold className={css.details} summary={texts.now.anchors}>
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
      </Fold>
    </>
  );
}
