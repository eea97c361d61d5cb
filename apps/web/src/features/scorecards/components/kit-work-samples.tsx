import type { RubricWorkSample } from '@app/domain';
import { LevelChip } from '../../../components/ui/level-chip.js';
import { texts } from '../texts.js';
import css from './kit-panel.module.css';

/** What the candidate makes in this round: one line each, until one opens it to read the brief and the anchors. */
export function KitWorkSamples({ samples }: { readonly samples: readonly RubricWorkSample[] }) {
  if (samples.length === 0) return null;
  return (
    <div className={css.samples}>
      {samples.map(({ id, name, minutes, brief, criterionIds, anchors }) => (
        <details key={id} className={css.more}>
          <summary>{texts.kit.workSample(name, minutes)}</summary>
          <p>{brief}</p>
          <p className={css.evidence}>{texts.kit.evidenceFor(criterionIds)}</p>
          <ul className={css.sampleAnchors} aria-label={texts.kit.sampleAnchors(name)}>
            {anchors.map(({ level, text }) => (
              <li key={level}>
                <LevelChip level={level} />
                <span>{text}</span>
              </li>
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
