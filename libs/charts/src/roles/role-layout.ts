import type { RoleDistinctionView, RoleIndicatorView, RoleProfileEvidenceView } from '@app/contracts';

export interface RoleRow {
  readonly y: number;
  readonly height: number;
  readonly profile: RoleProfileEvidenceView;
  /** Absent: the head of the profile. */
  readonly indicator?: RoleIndicatorView;
  /** The text of the indicator, broken to the width it has. */
  readonly lines: readonly string[];
}

export interface RoleLayout {
  /** Marks stand under the words instead of beside them: a phone. */
  readonly isStacked: boolean;
  /** Where the marks of the first rater stand; those of the others follow at `step`. */
  readonly left: number;
  readonly step: number;
  readonly rows: readonly RoleRow[];
  readonly height: number;
}

/** Under this the words would have no room beside the marks. */
const STACKED_BELOW = 580;
const MOST_STEP = 28;
/** For '2 yes, 1 no' at the right edge. */
export const STANDING_WIDTH = 92;
export const HEAD = 40;
const LINE = 15;
const PROFILE_ROW = 30;
export const LABEL_SIZE = 12.5;
/** In em, as `fitText` has it. */
const ADVANCE = 0.56;

/** Breaks a text at spaces to lines of a width; a word that is longer stands alone. */
export function wrapText(text: string, width: number, size: number): string[] {
  const capacity = Math.max(8, Math.floor(width / (size * ADVANCE)));
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= capacity) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Where everything of the chart stands. The page lays its own controls over the rows, so it asks here as well. */
export function roleLayout({ raters, profiles }: RoleDistinctionView, width: number): RoleLayout {
  const isStacked = width < STACKED_BELOW;
  const room = isStacked ? width - STANDING_WIDTH - 12 : width * 0.5 - STANDING_WIDTH;
  const step = Math.min(MOST_STEP, room / Math.max(1, raters.length));
  const left = isStacked ? step / 2 : width - STANDING_WIDTH - raters.length * step + step / 2;
  const labelWidth = isStacked ? width : left - step / 2 - 16;
  let y = HEAD;
  const place = (row: Omit<RoleRow, 'y'>): RoleRow => {
    const placed = { ...row, y };
    y += row.height;
    return placed;
  };
  const rows = profiles.flatMap((profile) => [
    place({ profile, height: PROFILE_ROW, lines: [profile.label] }),
    ...profile.indicators.map((indicator) => {
      const lines = wrapText(indicator.text, labelWidth, LABEL_SIZE);
      const words = lines.length * LINE;
      return place({ profile, indicator, lines, height: isStacked ? words + 34 : Math.max(26, words + 11) });
    }),
  ]);
  return { isStacked, left, step, rows, height: y + 2 };
}

/** The rows that have quotes behind them, for controls laid over the chart. */
export const roleRowBoxes = (
  view: RoleDistinctionView,
  width: number,
): readonly { readonly indicator: RoleIndicatorView; readonly y: number; readonly height: number }[] =>
  roleLayout(view, width).rows.flatMap(({ indicator, y, height }) => (indicator ? [{ indicator, y, height }] : []));
