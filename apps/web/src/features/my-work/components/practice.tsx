import type { CaseListItem, MyLadderView } from '@app/contracts';
import { ladderWords } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { Card } from '../../../components/ui/card.js';
import { CivilDay } from '../../../components/ui/civil-day.js';
import { ButtonLink, Link } from '../../../components/ui/link.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { cx } from '../../../lib/classes.js';
import { paths } from '../../../lib/paths.js';
import { caseListQuery } from '../../../lib/queries/calibration-cases.js';
import { myTrainingQuery } from '../../../lib/queries/training.js';
import { texts } from '../texts.js';
import css from './work-list.module.css';

const t = texts.practice;

function CaseRow({ one }: { readonly one: CaseListItem }) {
  return (
    <li className={cx(css.row, css.wide)}>
      <div className={css.who}>
        <span className={css.name}>{one.title}</span>
        <span className={css.what}>{t.about(one.minutes)}</span>
      </div>
      <div className={css.state}>
        {one.dueOn && (
          <span className={css.when}>
            {t.due} <CivilDay day={one.dueOn} />
          </span>
        )}
        <StatusPill tone={one.late ? 'warn' : 'accent'}>{one.late ? t.late : t.status[one.status]}</StatusPill>
      </div>
      <div className={css.actions}>
        <ButtonLink to={paths.calibrationCase(one.caseId)} label={t.openLabel(one.title)}>
          {t.open}
        </ButtonLink>
      </div>
    </li>
  );
}

type Place = MyLadderView['places'][number];

function LadderRow({ place }: { readonly place: Place }) {
  return (
    <li className={cx(css.row, css.wide)}>
      <div className={css.who}>
        <span className={css.name}>{t.ladder(place.round, place.pack)}</span>
        <span className={css.what}>
          {place.missing.length > 0 ? t.missing(ladderWords(place.missing)) : t.ladderWhat}
        </span>
      </div>
      <div className={css.state}>
        <StatusPill>{t.step[place.step]}</StatusPill>
      </div>
    </li>
  );
}

/** Calibration: cases one is asked to answer, and the ways to what is one's own alone. */
export function Practice() {
  const { data } = useQuery(caseListQuery);
  const ladder = useQuery(myTrainingQuery).data?.places ?? [];
  // A ladder that is climbed, or was never begun, asks for nothing.
  const climbing = ladder.filter(({ step }) => step === 'shadow' || step === 'reverse_shadow');
  const waiting = (data?.cases ?? []).filter((one) => one.assigned && one.status !== 'submitted');
  return (
    <Card
      title={t.title}
      hint={t.hint}
      padding="none"
      footer={
        <span className={css.links}>
          <Link to={paths.myCalibration()}>{t.mirror}</Link>
          <Link to={paths.calibrationCases()}>{t.cases}</Link>
        </span>
      }
    >
      <ul className={css.list}>
        {waiting.map((one) => (
          <CaseRow key={one.caseId} one={one} />
        ))}
        {climbing.map((place) => (
          <LadderRow key={`${place.packId} ${place.roundId}`} place={place} />
        ))}
      </ul>
    </Card>
  );
}
