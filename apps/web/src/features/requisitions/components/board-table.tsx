import type { BoardCellView, BoardRowView, RequisitionView } from '@app/contracts';
import { formatFixed } from '@app/charts';
import { Avatar } from '../../../components/ui/avatar.js';
import { CardStatusMark } from '../../../components/ui/card-status.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { Link } from '../../../components/ui/link.js';
import { LoopStatePill } from '../../../components/ui/loop-state.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { paths } from '../../../lib/paths.js';
import { useRubric } from '../../../lib/queries/rubrics.js';
import { texts } from '../texts.js';
import css from './board.module.css';

const { board } = texts;

/** When the interview is, and where each assigned card stands; without the right to know, the time alone. */
function Cell({ cell }: { readonly cell: BoardCellView | undefined }) {
  const cards = cell?.cards ?? [];
  return (
    <span className={css.cell}>
      {cell?.interviewAt ? (
        <span className={css.when}>
          <DateTime at={cell.interviewAt} />
        </span>
      ) : (
        <span className={css.when}>{board.notScheduled}</span>
      )}
      {cards.map((card) => (
        <span key={card.assignmentId} className={css.card}>
          <Avatar name={card.person.name} size={20} />
          <CardStatusMark status={card.status} />
        </span>
      ))}
    </span>
  );
}

function Score({ score }: { readonly score: BoardRowView['score'] }) {
  if (!score) return null;
  if (score.weightedMean === null) return <span className={css.when}>{board.noScore}</span>;
  return <span>{board.scoreWords(formatFixed(score.weightedMean, 2), score.cards, score.ratedCriteria)}</span>;
}

interface BoardTableProps {
  readonly requisition: RequisitionView;
  readonly rows: readonly BoardRowView[];
  readonly caption: string;
}

export function BoardTable({ requisition, rows, caption }: BoardTableProps) {
  const { rubric } = useRubric(requisition.rubricVersionId);
  const { rounds } = rubric;
  const hasScores = rows.some((row) => row.score !== undefined);
  const columns: readonly Column<BoardRowView>[] = [
    {
      key: 'candidate',
      head: board.candidate,
      isName: true,
      cell: ({ applicationId, candidate }) => (
        <span className={css.name}>
          <Link to={paths.application(applicationId)} quiet>
            {candidate.name}
          </Link>
          <span>{candidate.headline}</span>
        </span>
      ),
    },
    { key: 'state', head: board.state, cell: (row) => <LoopStatePill state={row.state} plain /> },
    ...rounds.map((round) => ({
      key: round.id,
      head: `${round.id} ${round.shortName}`,
      cell: (row: BoardRowView) => <Cell cell={row.cells.find((cell) => cell.roundId === round.id)} />,
    })),
    ...(hasScores
      ? [
          {
            key: 'score',
            head: board.score,
            align: 'right' as const,
            cell: (row: BoardRowView) => <Score score={row.score} />,
          },
        ]
      : []),
  ];
  return <Table caption={caption} columns={columns} rows={rows} rowKey={(row) => row.applicationId} />;
}
