import type { CoverageRowView, CoverageView, PersonRef } from '@app/contracts';
import { MIN_RATERS, type Rubric, criterionById, roundById } from '@app/domain';
import { Avatar, AvatarName } from '../../../components/ui/avatar.js';
import { Card } from '../../../components/ui/card.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { useIsPhone } from '../../../lib/use-media.js';
import { coverageTexts } from '../texts-coverage.js';
import css from './coverage.module.css';

const { matrix: words } = coverageTexts;

interface CoverageMatrixProps {
  readonly view: CoverageView;
  readonly rubric: Rubric;
}

const Criterion = ({ id, rubric }: { readonly id: string; readonly rubric: Rubric }) => (
  <span className={css.name}>
    <b>{id}</b>
    {criterionById(rubric, id)?.shortName}
  </span>
);

const Count = ({ raters }: { readonly raters: number }) => (
  <StatusPill tone={raters < MIN_RATERS ? 'warn' : 'ok'} plain>
    {words.count(raters)}
  </StatusPill>
);

function Initials({ people }: { readonly people: readonly PersonRef[] | undefined }) {
  if (!people) return null;
  if (people.length === 0) return <span className={css.small}>{words.nobody}</span>;
  return (
    <span className={css.cell}>
      {people.map((person) => (
        <Avatar key={person.id} name={person.name} />
      ))}
    </span>
  );
}

function Wide({ view, rubric }: CoverageMatrixProps) {
  const columns: readonly Column<CoverageRowView>[] = [
    {
      key: 'criterion',
      head: words.criterion,
      isName: true,
      cell: ({ criterionId }) => <Criterion id={criterionId} rubric={rubric} />,
    },
    ...view.rounds.map(({ roundId }) => ({
      key: roundId,
      head: `${roundId} ${roundById(rubric, roundId)?.shortName ?? ''}`,
      cell: ({ cells }: CoverageRowView) => <Initials people={cells.find((one) => one.roundId === roundId)?.people} />,
    })),
    { key: 'raters', head: words.raters, cell: ({ raters }) => <Count raters={raters} /> },
  ];
  return (
    <Table
      caption={words.caption}
      columns={columns}
      rows={view.rows}
      rowKey={(row) => row.criterionId}
      onPhone="scroll"
    />
  );
}

/** A card per criterion: a wide table would have to be pushed about. */
function Narrow({ view, rubric }: CoverageMatrixProps) {
  return (
    <ul className={css.criteria} aria-label={words.caption}>
      {view.rows.map(({ criterionId, cells, raters }) => (
        <li key={criterionId}>
          <span className={css.line}>
            <Criterion id={criterionId} rubric={rubric} />
            <Count raters={raters} />
          </span>
          {cells.map(({ roundId, people }) => (
            <span key={roundId} className={css.line}>
              <span className={css.small}>
                {roundId} {roundById(rubric, roundId)?.shortName}
              </span>
              <span className={css.cell}>
                {people.map((person) => (
                  <AvatarName key={person.id} person={person} />
                ))}
                {people.length === 0 && <span className={css.small}>{words.nobody}</span>}
              </span>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

export function CoverageMatrix(props: CoverageMatrixProps) {
  const isPhone = useIsPhone();
  return (
    <Card title={words.title} hint={isPhone ? undefined : words.hint} padding="none">
      {isPhone ? <Narrow {...props} /> : <Wide {...props} />}
    </Card>
  );
}
