// One tab stop for a whole grid; arrows, Home, End, Ctrl+Home, Ctrl+End, PageUp and PageDown move inside it.
import { type FocusEvent, type KeyboardEvent, type RefObject, useCallback, useRef, useState } from 'react';

interface GridPlace {
  readonly row: number;
  readonly column: number;
}

interface GridFocus<E extends HTMLElement> {
  readonly grid: RefObject<E | null>;
  readonly place: GridPlace;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onFocus: (event: FocusEvent) => void;
}

const PAGE = 5;

function moved({ row, column }: GridPlace, event: KeyboardEvent, rows: number, columns: number): GridPlace | null {
  const far = event.ctrlKey || event.metaKey;
  switch (event.key) {
    case 'ArrowUp':
      return { row: row - 1, column };
    case 'ArrowDown':
      return { row: row + 1, column };
    case 'ArrowLeft':
      return { row, column: column - 1 };
    case 'ArrowRight':
      return { row, column: column + 1 };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? rows - 1 : row, column: columns - 1 };
    case 'PageUp':
      return { row: row - PAGE, column };
    case 'PageDown':
      return { row: row + PAGE, column };
    default:
      return null;
  }
}

const clamp = (value: number, count: number): number => Math.min(Math.max(value, 0), count - 1);

/** The data attribute by which a cell's focusable element is found. */
export const placeOf = (row: number, column: number): string => `${row}:${column}`;

/** The cell there, or the one to its left that spans so far. */
function nearest(grid: HTMLElement | null, { row, column }: GridPlace): HTMLElement | null {
  for (let at = column; at >= 0; at -= 1) {
    const cell = grid?.querySelector<HTMLElement>(`[data-place="${placeOf(row, at)}"]`);
    if (cell) return cell;
  }
  return null;
}

export function useGridFocus<E extends HTMLElement>(rows: number, columns: number): GridFocus<E> {
  const grid = useRef<E>(null);
  const [wanted, setPlace] = useState<GridPlace>({ row: 0, column: 0 });
  const place = { row: clamp(wanted.row, rows), column: clamp(wanted.column, columns) };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = event.altKey ? null : moved(place, event, rows, columns);
    if (!to) return;
    event.preventDefault();
    nearest(grid.current, { row: clamp(to.row, rows), column: clamp(to.column, columns) })?.focus();
  };
  const onFocus = useCallback((event: FocusEvent): void => {
    const [row, column] = (event.target.getAttribute('data-place') ?? '').split(':').map(Number);
    if (row !== undefined && column !== undefined) setPlace({ row, column });
  }, []);
  return { grid, place, onKeyDown, onFocus };
}
