import type { LadderPackView, LadderPersonView, LadderPlaceView } from '@app/contracts';
import type { LadderStep } from '@app/domain';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import type { Tone } from '../../../components/ui/tone.js';
import { texts } from '../texts.js';
import css from './training.module.css';

const t = texts.table;
const TONES: Readonly<Record<LadderStep, Tone>> = {
  not_begun: 'neutral',
  shadow: 'accent',
  reverse_shadow: 'accent',
  solo: 'ok',
};

export const placeIn = (person: LadderPersonView, packId: string, roundId: string): LadderPlaceView | undefined =>
  person.places.find((one) => one.packId === packId && one.roundId === roundId);

interface CellProps {
  readonly person: LadderPersonView;
  readonly place: LadderPlaceView | undefined;
  readonly round: string;
  readonly onOpen: () => void;
}

function Cell({ person, place, round, onOpen }: CellProps) {
  if (!place) return null;
  const step = t.step[place.step];
  return (
    <button type="button" className={css.cell} onClick={onOpen}>
      <VisuallyHidden>{t.of(person.name, round)}</VisuallyHidden>
      {place.step === 'not_begun' ? (
        <span className={css.muted}>{step}</span>
      ) : (
        <StatusPill plain tone={TONES[place.step]}>
          {step}
        </StatusPill>
      )}
      {place.step !== 'not_begun' && place.missing.length > 0 && (
        <span className={css.missing}>{t.missing(place.missing)}</span>
      )}
    </button>
  );
}

interface LadderTableProps {
  readonly people: readonly LadderPersonView[];
  readonly pack: LadderPackView;
  readonly casesOf: number;
  readonly onOpen: (personId: string, roundId: string) => void;
}

/** People by round; by name, never by how far they are. */
export function LadderTable({ people, pack, casesOf, onOpen }: LadderTableProps) {
  const columns: readonly Column<LadderPersonView>[] = [
    { key: 'person', head: t.person, isName: true, cell: (person) => person.name },
    {
      key: 'cases',
      head: t.cases,
      cell: (person) => (person.cases === null ? t.casesHidden : t.casesValue(person.cases, casesOf)),
    },
    ...pack.rounds.map((round): Column<LadderPersonView> => ({
      key: round.id,
      head: `${round.id} ${round.shortName}`,
      cell: (person) => (
        <Cell
          person={person}
          place={placeIn(person, pack.packId, round.id)}
          round={round.name}
          onOpen={() => onOpen(person.id, round.id)}
        />
      ),
    })),
  ];
  return <Table caption={t.caption} columns={columns} rows={people} rowKey={(person) => person.id} />;
}
