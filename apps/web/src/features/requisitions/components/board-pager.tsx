import type { ReactNode } from 'react';
import { Button } from '../../../components/ui/button.js';
import { useUrlState } from '../../../lib/router.js';
import { PAGE_SIZE } from '../api/board.js';
import { texts } from '../texts.js';
import css from './board.module.css';

interface BoardPagerProps {
  readonly page: number;
  readonly total: number;
  readonly caption: string;
  readonly children: ReactNode;
}

export function BoardPager({ page, total, caption, children }: BoardPagerProps) {
  const [, setPage] = useUrlState('page', '1');
  const last = Math.ceil(total / PAGE_SIZE) - 1;
  return (
    <div className={css.foot}>
      <span>
        {caption}. {children}
      </span>
      {last > 0 && (
        <span className={css.pages}>
          <Button size="sm" disabled={page === 0} onClick={() => setPage(String(page))}>
            {texts.board.previous}
          </Button>
          <Button size="sm" disabled={page >= last} onClick={() => setPage(String(page + 2))}>
            {texts.board.next}
          </Button>
        </span>
      )}
    </div>
  );
}
