import type { RoomView } from '@app/contracts';
import {
  type BarResult,
  exploreBar,
  formatWhatIf,
  isNothing,
  isRoomSettable,
  MAX_WEIGHT,
  NO_WHAT_IF,
  parseWhatIf,
  type WhatIf,
} from '@app/domain';
import { formatFixed } from '@app/charts';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { CheckboxGroup } from '../../../components/ui/checkbox.js';
import { Fold } from '../../../components/ui/fold.js';
import { Notice } from '../../../components/ui/notice.js';
import { Select } from '../../../components/ui/select.js';
import { Badge, StatusPill } from '../../../components/ui/status-pill.js';
import { useUrlState } from '../../../lib/router.js';
import { useSetRoom } from '../api/room.js';
import { countedRatingsOf, ratersOf } from '../lib/counted.js';
import type { OpenDebrief } from '../lib/open-debrief.js';
import { VERDICT_TONES } from '../lib/tones.js';
import { texts } from '../texts.js';
import { roomTexts } from '../texts-room.js';
import room from './room.module.css';
import css from './talk.module.css';

const words = roomTexts.whatIf;
const WEIGHTS = Array.from({ length: MAX_WEIGHT + 1 }, (_, weight) => String(weight));

interface WhatIfCardProps {
  readonly of: RoomView;
  readonly debrief: OpenDebrief;
}

/** Does the advice turn? For whoever runs the room, in the address of their page; the room sees what they show on purpose. */
export function WhatIfCard({ of, debrief }: WhatIfCardProps) {
  const shown = of.shownWhatIf ?? '';
  const [asked, setAsked] = useUrlState('whatif', shown, { history: 'replace' });
  const { rubric, cards } = debrief;
  const raters = ratersOf(cards);
  const text = of.can.run ? asked : shown;
  const whatIf = parseWhatIf(
    text,
    rubric,
    raters.map((one) => one.id),
  );
  const change = (next: Partial<WhatIf>): void => setAsked(formatWhatIf({ ...whatIf, ...next }));
  return (
    <Card title={words.title} hint={words.hint} actions={<Badge>{words.mark}</Badge>}>
      <div className={room.stack}>
        {shown !== '' && <Notice>{words.shown}</Notice>}
        <Outcome debrief={debrief} whatIf={whatIf} />
        {of.can.run && <Levers {...{ debrief, raters, whatIf, change }} />}
        {!of.can.run && <Changed debrief={debrief} whatIf={whatIf} raters={raters} />}
        {of.can.run && (
          <Showing of={of} text={formatWhatIf(whatIf)} onClear={() => setAsked(formatWhatIf(NO_WHAT_IF))} />
        )}
      </div>
    </Card>
  );
}

function Outcome({ debrief, whatIf }: { readonly debrief: OpenDebrief; readonly whatIf: WhatIf }) {
  const { rubric, bar, cards } = debrief;
  if (isNothing(whatIf)) return <p className={room.muted}>{words.nothing}</p>;
  const { before, after, flips } = exploreBar(rubric, bar, countedRatingsOf(cards), whatIf);
  const line = (label: string, result: BarResult) => (
    <p className={room.inline}>
      <span className={room.small}>{label}</span>
      <StatusPill tone={VERDICT_TONES[result.verdict]}>{texts.bar.verdicts[result.verdict]}</StatusPill>
      {result.weightedMean !== null && (
        <span className={room.small}>{words.mean(formatFixed(result.weightedMean))}</span>
      )}
    </p>
  );
  return (
    <div className={css.result} role="status">
      <b>{flips ? words.flips : words.holds}</b>
      {line(words.before, before)}
      {line(words.after, after)}
      <ul className={room.small}>
        {after.reasons.slice(0, 3).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}

interface LeversProps {
  readonly debrief: OpenDebrief;
  readonly raters: readonly { readonly id: string; readonly name: string }[];
  readonly whatIf: WhatIf;
  readonly change: (next: Partial<WhatIf>) => void;
}

function Levers({ debrief, raters, whatIf, change }: LeversProps) {
  const { rubric } = debrief;
  const setWeight = (id: string, base: number, weight: number): void => {
    const { [id]: _old, ...others } = whatIf.weights;
    change({ weights: weight === base ? others : { ...others, [id]: weight } });
  };
  return (
    <>
      <div className={css.pair}>
        <CheckboxGroup
          label={words.without}
          name="/without"
          value={whatIf.without}
          onChange={(without) => change({ without })}
          options={raters.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {rubric.gates.length > 0 && (
          <CheckboxGroup
            label={words.gates}
            name="/gates"
            value={whatIf.gatesOff}
            onChange={(gatesOff) => change({ gatesOff })}
            options={rubric.gates.map(({ criterionId }) => ({ value: criterionId, label: words.gate(criterionId) }))}
          />
        )}
      </div>
      <Fold className={room.details} summary={words.weights}>
        <div className={css.weights}>
          {rubric.criteria.map(({ id, shortName, weight }) => (
            <Select
              key={id}
              label={words.weight(`${id} ${shortName}`)}
              name={`/weight-${id}`}
              hint={words.was(weight)}
              value={String(whatIf.weights[id] ?? weight)}
              onChange={(next) => setWeight(id, weight, Number(next))}
              options={WEIGHTS.map((value) => ({ value, label: value }))}
            />
          ))}
        </div>
      </Fold>
    </>
  );
}

/** What was changed, in words, to whoever is shown it. */
function Changed({ debrief, whatIf, raters }: Omit<LeversProps, 'change'>) {
  const nameOf = (id: string): string => raters.find((one) => one.id === id)?.name ?? '';
  const weightOf = (id: string): number => debrief.rubric.criteria.find((one) => one.id === id)?.weight ?? 0;
  return (
    <ul className={room.muted}>
      {whatIf.without.map((id) => (
        <li key={id}>
          {words.without}: {nameOf(id)}
        </li>
      ))}
      {whatIf.gatesOff.map((id) => (
        <li key={id}>
          {words.gates}: {id}
        </li>
      ))}
      {Object.entries(whatIf.weights).map(([id, weight]) => (
        <li key={id}>
          {words.weight(id)}: {weight}, {words.was(weightOf(id))}
        </li>
      ))}
    </ul>
  );
}

interface ShowingProps {
  readonly of: RoomView;
  readonly text: string;
  readonly onClear: () => void;
}

function Showing({ of, text, onClear }: ShowingProps) {
  const set = useSetRoom(of);
  const shown = of.shownWhatIf ?? '';
  const mayShow = isRoomSettable(of.state);
  return (
    <div className={room.actions}>
      {mayShow && text !== '' && text !== shown && (
        <Button busy={set.isPending} onClick={() => set.mutate({ shownWhatIf: text })}>
          {shown === '' ? words.show : words.update}
        </Button>
      )}
      {mayShow && shown !== '' && (
        <Button busy={set.isPending} onClick={() => set.mutate({ shownWhatIf: '' })}>
          {words.hide}
        </Button>
      )}
      {text !== '' && (
        <Button variant="ghost" onClick={onClear}>
          {words.clear}
        </Button>
      )}
    </div>
  );
}
