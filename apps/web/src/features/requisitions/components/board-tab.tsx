import type { BoardView, RequisitionView } from '@app/contracts';
import { IconPlus, IconTablePlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { EmptyState } from '../../../components/ui/empty-state.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { Notice } from '../../../components/ui/notice.js';
import { TableSkeleton } from '../../../components/ui/skeleton.js';
import { TextField } from '../../../components/ui/text-field.js';
import { useUrlState } from '../../../lib/router.js';
import { useScreenKeys } from '../../../lib/screen-keys.js';
import { PAGE_SIZE, boardQuery } from '../api/board.js';
import { texts } from '../texts.js';
import { BoardPager } from './board-pager.js';
import { BoardPanels } from './board-panels.js';
import { BoardTable } from './board-table.js';
import css from './requisitions.module.css';

const { board } = texts;
const ICON = { size: 16, stroke: 1.5, 'aria-hidden': true } as const;

interface ToolsProps {
  readonly canAdd: boolean;
  readonly query: string;
  readonly onQuery: (query: string) => void;
}

function Tools({ canAdd, query, onQuery }: ToolsProps) {
  const [, setPanel] = useUrlState('panel', '');
  return (
    <div className={css.tools}>
      <div className={css.search}>
        <TextField
          label={board.search}
          name="board-search"
          type="search"
          placeholder={board.searchHint}
          value={query}
          onChange={onQuery}
        />
      </div>
      <span className={css.grow} />
      {canAdd && (
        <div className={css.actions}>
          <Button icon={<IconTablePlus {...ICON} />} onClick={() => setPanel('import')}>
            {board.import}
          </Button>
          <Button icon={<IconPlus {...ICON} />} variant="primary" kbd="a" onClick={() => setPanel('add')}>
            {board.add}
          </Button>
        </div>
      )}
    </div>
  );
}

interface RowsProps {
  readonly requisition: RequisitionView;
  readonly view: BoardView;
  readonly query: string;
  readonly page: number;
  readonly canAdd: boolean;
}

function Rows({ requisition, view, query, page, canAdd }: RowsProps) {
  const [, setPanel] = useUrlState('panel', '');
  const [, setQuery] = useUrlState('q', '', { history: 'replace' });
  if (view.total === 0 && query !== '') {
    return (
      <EmptyState
        title={board.noMatch.title}
        action={<Button onClick={() => setQuery('')}>{board.noMatch.clear}</Button>}
      >
        {board.noMatch.text}
      </EmptyState>
    );
  }
  if (view.total === 0) {
    const action = canAdd ? (
      <Button variant="primary" onClick={() => setPanel('add')}>
        {board.add}
      </Button>
    ) : undefined;
    return (
      <EmptyState title={board.none.title} action={action}>
        {canAdd ? board.none.manage : board.none.read}
      </EmptyState>
    );
  }
  const from = page * PAGE_SIZE;
  const caption = board.caption(from + 1, from + view.rows.length, view.total);
  const showsStatus = view.rows.some((row) => row.cells.some((cell) => cell.cards !== undefined));
  const hasScores = view.rows.some((row) => row.score !== undefined);
  const legend = hasScores ? board.legendWithScores : board.legend;
  return (
    <Card
      padding="none"
      label={caption}
      footer={
        <BoardPager page={page} total={view.total} caption={caption}>
          {showsStatus ? legend : board.noStatus}
        </BoardPager>
      }
    >
      <BoardTable requisition={requisition} rows={view.rows} caption={caption} />
    </Card>
  );
}

/** Candidates and rounds with where each card stands: never a rating, and no order but the name. */
export function BoardTab({ requisition }: { readonly requisition: RequisitionView }) {
  const [query, setQuery] = useUrlState('q', '', { history: 'replace' });
  const [pageText, setPage] = useUrlState('page', '1');
  const [, setPanel] = useUrlState('panel', '');
  const page = Math.max(0, (Number.parseInt(pageText, 10) || 1) - 1);
  const result = useQuery(boardQuery(requisition.id, { query: useDeferredValue(query.trim()), page }));
  const canAdd = requisition.can.addCandidates && requisition.status !== 'closed';
  useScreenKeys('Board', canAdd ? [{ keys: 'a', label: board.add, run: () => setPanel('add') }] : []);
  const search = (next: string): void => {
    setQuery(next);
    if (page > 0) setPage('1');
  };
  return (
    <>
      <Tools canAdd={canAdd} query={query} onQuery={search} />
      {requisition.can.manage && !canAdd && (
        <Notice tone="sealed">{requisition.status === 'closed' ? board.closed : board.hidden}</Notice>
      )}
      {result.data ? (
        <Rows requisition={requisition} view={result.data} query={query} page={page} canAdd={canAdd} />
      ) : result.error ? (
        <ErrorState error={result.error} onRetry={() => void result.refetch()} />
      ) : (
        <Card padding="none">
          <TableSkeleton rows={8} columns={6} />
        </Card>
      )}
      {canAdd && <BoardPanels requisition={requisition} />}
    </>
  );
}
