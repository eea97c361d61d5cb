import type { DebriefView } from '@app/contracts';
import type { LoopMove } from '@app/domain';
import { IconAdjustments, IconLock, IconPencil } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Menu } from '../../../components/ui/menu.js';
import { useFocusWithin } from '../hooks/use-focus-within.js';
import { texts } from '../texts.js';
import { MoveDialog } from './move-dialog.js';
import css from './room.module.css';
import { SealDialog } from './seal-dialog.js';

const ICON = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;
const ENDINGS: readonly LoopMove[] = ['withdraw', 'cancel'];

export const hasMoves = ({ moves, can }: DebriefView): boolean =>
  can.run || can.decide || moves.some(({ move }) => texts.moves.words[move]);

interface MovesCardProps {
  readonly debrief: DebriefView;
  readonly isFormOpen: boolean;
  readonly onRecord: () => void;
}

/** The moves of whoever runs the loop, apart from everybody's controls; one that can not be made yet says why. */
export function MovesCard({ debrief, isFormOpen, onRecord }: MovesCardProps) {
  const [asked, setAsked] = useState<LoopMove | null>(null);
  const box = useRef<HTMLElement>(null);
  const offers = debrief.moves.filter(({ move }) => texts.moves.words[move]);
  const steps = offers.filter(({ move }) => !ENDINGS.includes(move));
  const endings = offers.filter(({ move, blocked }) => ENDINGS.includes(move) && blocked === null);
  const isEmpty = offers.length === 0 && !debrief.can.decide;
  const firstOpen = steps.find(({ blocked }) => blocked === null)?.move;
  return (
    <section
      ref={box}
      className={css.facilitator}
      aria-label={debrief.can.run ? texts.moves.title : texts.moves.titleOther}
      tabIndex={-1}
      {...useFocusWithin(box)}
    >
      <div>
        <h2>
          <IconAdjustments {...ICON} />
          {debrief.can.run ? texts.moves.title : texts.moves.titleOther}
        </h2>
        <p className={css.small}>{isEmpty ? texts.moves.none : texts.moves.hint}</p>
      </div>
      {debrief.can.decide && <DecideMoves {...{ debrief, isFormOpen, onRecord }} />}
      {steps.map(({ move, blocked }) => (
        <div key={move} className={css.move}>
          <Button
            variant={move === firstOpen && (!debrief.can.decide || isUncarried(debrief)) ? 'primary' : 'default'}
            disabled={blocked !== null}
            aria-describedby={blocked === null ? undefined : `blocked-${move}`}
            onClick={() => setAsked(move)}
          >
            {texts.moves.words[move]?.label}
          </Button>
          {blocked !== null && (
            <p className={css.small} id={`blocked-${move}`}>
              {texts.moves.blockedBecause} {blocked}
            </p>
          )}
        </div>
      ))}
      {endings.length > 0 && (
        <Menu
          position="bottom-start"
          trigger={<Button variant="ghost">{texts.moves.end}</Button>}
          items={endings.map(({ move }) => ({
            key: move,
            label: texts.moves.words[move]?.label ?? move,
            danger: true,
            onSelect: () => setAsked(move),
          }))}
        />
      )}
      {asked && <MoveDialog debrief={debrief} move={asked} onClose={() => setAsked(null)} />}
    </section>
  );
}

/** A recorded decision whose votes recusals have left below the quorum: the server neither seals nor corrects it. */
const isUncarried = ({ decision, moves }: DebriefView): boolean =>
  decision !== undefined && moves.some(({ move }) => move === 'recall_vote');

function DecideMoves({ debrief, isFormOpen, onRecord }: MovesCardProps) {
  const [isSealing, setSealing] = useState(false);
  const { decision } = debrief;
  const uncarried = isUncarried(debrief);
  return (
    <>
      {decision && (
        <div className={css.move}>
          <Button
            variant={uncarried ? 'default' : 'primary'}
            icon={<IconLock {...ICON} />}
            disabled={isFormOpen || uncarried}
            aria-describedby={uncarried ? 'blocked-seal' : undefined}
            onClick={() => setSealing(true)}
          >
            {texts.moves.seal}
          </Button>
          {uncarried && (
            <p className={css.small} id="blocked-seal">
              {texts.moves.blockedBecause} {texts.moves.uncarried}
            </p>
          )}
        </div>
      )}
      <div className={css.move}>
        <Button
          variant={decision ? 'default' : 'primary'}
          icon={<IconPencil {...ICON} />}
          aria-expanded={isFormOpen}
          disabled={uncarried && !isFormOpen}
          onClick={onRecord}
        >
          {decision ? texts.moves.correct : texts.moves.record}
        </Button>
        {!decision && <p className={css.small}>{texts.moves.recordHint}</p>}
      </div>
      {decision && isSealing && (
        <SealDialog applicationId={debrief.applicationId} decision={decision} onClose={() => setSealing(false)} />
      )}
    </>
  );
}
