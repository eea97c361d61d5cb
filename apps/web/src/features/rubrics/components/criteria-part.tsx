import { type Rubric, criteriaOfRound, panelRounds } from '@app/domain';
import { IconBuildingArch } from '@tabler/icons-react';
import { Select } from '../../../components/ui/select.js';
import { useUrlState } from '../../../lib/router.js';
import { useScreenKeys } from '../../../lib/screen-keys.js';
import { texts } from '../texts.js';
import { CriterionCard } from './criterion-card.js';
import css from './rubric.module.css';

/** Focuses the card `step` further than the one that has the focus. */
function focusCriterion(ids: readonly string[], step: 1 | -1): void {
  const at = ids.findIndex((id) => document.getElementById(id)?.contains(document.activeElement));
  const next = ids[at === -1 ? 0 : Math.min(Math.max(at + step, 0), ids.length - 1)];
  const card = next === undefined ? null : document.getElementById(next);
  card?.focus({ preventScroll: true });
  card?.scrollIntoView({ block: 'start' });
}

export function CriteriaPart({ rubric }: { readonly rubric: Rubric }) {
  const [roundId, setRoundId] = useUrlState('round', '');
  const rounds = panelRounds(rubric);
  const inRound = criteriaOfRound(rubric, roundId);
  const criteria = inRound.length > 0 ? inRound : rubric.criteria;
  const ids = criteria.map((criterion) => criterion.id);
  useScreenKeys(texts.title, [
    { keys: 'j', label: texts.criteria.next, run: () => focusCriterion(ids, 1) },
    { keys: 'k', label: texts.criteria.previous, run: () => focusCriterion(ids, -1) },
  ]);
  return (
    <div className={css.columns}>
      <nav className={css.nav} aria-label={texts.criteria.nav}>
        <Select
          label={texts.criteria.filter}
          name="rubric-round"
          value={inRound.length > 0 ? roundId : ''}
          placeholder={texts.criteria.allRounds}
          options={rounds.map((round) => ({ value: round.id, label: `${round.id} ${round.shortName}` }))}
          onChange={setRoundId}
        />
        <ol>
          {criteria.map((criterion) => (
            <li key={criterion.id}>
              <a href={`#${criterion.id}`}>
                <span className={css.id}>{criterion.id}</span>
                {criterion.shortName}
                {criterion.gate && <IconBuildingArch size={14} stroke={1.6} aria-label={texts.criteria.gate} />}
              </a>
            </li>
          ))}
        </ol>
      </nav>
      <div className={css.list}>
        {criteria.map((criterion) => (
          <CriterionCard key={criterion.id} criterion={criterion} rubric={rubric} />
        ))}
      </div>
    </div>
  );
}
