import type { MissingView } from '@app/contracts';
import { openPieceOf } from '@app/domain';
import { fieldId } from '../../../lib/form.js';
import { useCard } from '../hooks/card-context.js';
import { composerId, focusSoon, stepElementId } from '../hooks/use-card-keys.js';
import { stepOfPath } from '../lib/steps.js';
import { texts } from '../texts.js';
import css from './missing-list.module.css';

/** A few words for the rail; the full sentence stands in the review. */
export function shortMissing(path: string, isOpen = false): string {
  const [, area = '', id = ''] = path.split('/');
  if (area === 'ratings') return texts.missing.level(id);
  if (area === 'evidence') return isOpen ? texts.missing.open(id) : texts.missing.evidence(id);
  if (area === 'indicators') return texts.missing.indicator(id);
  if (area === 'redFlags') return texts.missing.flag;
  return area === 'summary' ? texts.missing.summary : texts.missing.recommendation;
}

/** Where the cursor goes to mend it. */
function focusMissing(path: string): void {
  const [, area = '', id = ''] = path.split('/');
  if (area === 'evidence') focusSoon(composerId(id));
  else if (area === 'ratings') focusSoon(stepElementId(id));
  else focusSoon(fieldId(path));
}

interface MissingListProps {
  readonly missing: readonly MissingView[];
  readonly long?: boolean;
}

/** Each missing thing leads to its place. */
export function MissingList({ missing, long = false }: MissingListProps) {
  const { content, goTo } = useCard();
  const isOpenPiece = (path: string): boolean => openPieceOf(content, path.split('/')[2] ?? '') !== undefined;
  return (
    <ul className={css.list}>
      {missing.map(({ path, message }) => (
        <li key={path}>
          <button
            type="button"
            onClick={() => {
              goTo(stepOfPath(path));
              focusMissing(path);
            }}
          >
            {long ? message : shortMissing(path, isOpenPiece(path))}
          </button>
        </li>
      ))}
    </ul>
  );
}
