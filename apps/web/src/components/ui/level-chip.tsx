import { cx } from '../../lib/classes.js';
import css from './level-chip.module.css';
import { LevelGlyph, type LevelOrNot } from './level-glyph.js';
import { VisuallyHidden } from './visually-hidden.js';

export interface LevelChipProps {
  readonly level: LevelOrNot;
  /** Level chosen, evidence still missing: hatched. */
  readonly tentative?: boolean;
  /** Amended after the reveal: a corner in the accent. */
  readonly amended?: boolean;
  readonly size?: 'sm' | 'md';
  /** What a screen reader hears instead of 'Level 3'; '' when the text beside it says it. */
  readonly label?: string;
}

function wordsOf({ level, tentative, amended }: LevelChipProps): string {
  const base = level === 'na' ? 'Not assessed' : `Level ${level}`;
  return [base, tentative && 'evidence still missing', amended && 'amended'].filter(Boolean).join(', ');
}

/** A level as glyph, numeral and ground; not assessed has no numeral and is never on the ramp. */
export function LevelChip(props: LevelChipProps) {
  const { level, tentative, amended, size = 'md', label = wordsOf(props) } = props;
  const look = tentative && level !== 'na' ? css.tentative : css[`l${level}`];
  return (
    <span className={cx(css.chip, size === 'sm' && css.sm, look, amended && css.amended)}>
      <LevelGlyph level={level} size={size === 'sm' ? 10 : 12} />
      {level !== 'na' && <span aria-hidden="true">{level}</span>}
      {label !== '' && <VisuallyHidden>{label}</VisuallyHidden>}
    </span>
  );
}
