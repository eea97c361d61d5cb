import type { MyCalibrationView } from '@app/contracts';
import { Card } from '../../../components/ui/card.js';
import { Link } from '../../../components/ui/link.js';
import { PageBody, PageHeader } from '../../../components/ui/page.js';
import { paths } from '../../../lib/paths.js';
import { useMyCalibration } from '../api/my-calibration.js';
import { texts } from '../texts.js';
import { DifferenceCard } from './difference-card.js';
import { FeedbackCard } from './feedback-card.js';
import { LevelShares } from './level-shares.js';
import css from './my-calibration.module.css';

interface FigureProps {
  readonly label: string;
  readonly value: string | number;
  readonly hint?: string;
}

const Figure = ({ label, value, hint }: FigureProps) => (
  <div className={css.count}>
    <dt>{label}</dt>
    <dd>
      {value}
      {hint && <span className={css.muted}>{hint}</span>}
    </dd>
  </div>
);

function Counts({ view }: { readonly view: MyCalibrationView }) {
  const t = texts.counts;
  const { evidencePerCard, time } = view;
  return (
    <Card title={t.title}>
      <dl className={css.counts}>
        <Figure label={t.cards} value={view.cards} />
        <Figure label={t.candidates} value={view.candidates} />
        <Figure label={t.ratings} value={view.ratings} />
        <Figure label={t.notAssessed} value={view.notAssessed} />
        <Figure
          label={t.evidence}
          value={evidencePerCard ?? '–'}
          hint={evidencePerCard === null ? t.unknown : t.evidenceHint}
        />
        <Figure
          label={t.time}
          value={time.medianMinutes === null ? '–' : t.timeValue(time.medianMinutes)}
          hint={time.medianMinutes === null ? t.unknown : t.timeHint(time.cards)}
        />
      </dl>
    </Card>
  );
}

function Cases({ cases, vignettes }: Pick<MyCalibrationView, 'cases' | 'vignettes'>) {
  const t = texts.cases;
  const footer = <Link to={paths.calibrationCases()}>{t.all}</Link>;
  if (cases.length === 0 && vignettes.length === 0)
    return (
      <Card title={t.title} footer={footer}>
        {t.none}
      </Card>
    );
  return (
    <Card title={t.title} hint={t.hint} footer={footer}>
      <ul className={css.cases}>
        {cases.map(({ caseId, title, same, above, below, cannotTell }) => (
          <li key={caseId}>
            <Link to={paths.calibrationCase(caseId)}>{title}</Link>
            <span className={css.muted}>
              {[
                t.same(same),
                above > 0 && t.above(above),
                below > 0 && t.below(below),
                cannotTell > 0 && t.cannotTell(cannotTell),
              ]
                .filter(Boolean)
                .join(', ')}
            </span>
          </li>
        ))}
        {vignettes.map(({ packId, title, same, answered }) => (
          <li key={packId}>
            <Link to={paths.roleVignettes(packId)}>{title}</Link>
            <span className={css.muted}>{t.vignettes(same, answered)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** One's own ratings beside colleagues' on the same work. */
export function MyCalibrationPage() {
  const view = useMyCalibration();
  return (
    <>
      <PageHeader
        title={texts.title}
        subtitle={texts.subtitle}
        crumb={<Link to={paths.myWork()}>{texts.myWork}</Link>}
      />
      <PageBody>
        <div className={css.grid}>
          <Counts view={view} />
          <DifferenceCard difference={view.difference} shared={view.shared} />
          <LevelShares shared={view.shared} />
          <Cases cases={view.cases} vignettes={view.vignettes} />
          <FeedbackCard />
        </div>
      </PageBody>
    </>
  );
}
