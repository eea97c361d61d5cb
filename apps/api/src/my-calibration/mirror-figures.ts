import type {
  LevelCounts4,
  MirrorCaseView,
  MirrorDifference,
  MirrorVignettesView,
  MyCalibrationView,
} from '@app/contracts';
import { meanDifferenceToCoRaters, type Rating } from '@app/calibration';
import { caseRatingOf, LEVELS, type Level, vignetteScore } from '@app/domain';
import type {
  CaseCardRow,
  CaseVersionRow,
  MirrorRatingRow,
  RoleVignetteAnswerRow,
  RoleVignetteSetRow,
} from '@app/persistence';

/** Criteria of two rubric versions are two scales, whatever they are called. */
const unitOf = (row: MirrorRatingRow): string => `${row.applicationId} ${row.rubricVersionId} ${row.criterionId}`;

const countLevels = (levels: readonly Level[]): LevelCounts4 => {
  const [one, two, three, four] = LEVELS.map((level) => levels.filter((value) => value === level).length);
  return [one ?? 0, two ?? 0, three ?? 0, four ?? 0];
};

type Rated = MirrorRatingRow & { readonly level: Level };
const isRated = (row: MirrorRatingRow): row is Rated => row.level !== null;

/** Each rater once for each candidate and criterion: the first counts, as everywhere. */
function oncePerUnit(rows: readonly Rated[]): Rated[] {
  const seen = new Set<string>();
  return rows.filter((row) => {
    const key = `${unitOf(row)} ${row.raterId}`;
    return seen.has(key) ? false : Boolean(seen.add(key));
  });
}

const ratingOf = (row: Rated): Rating => ({
  candidate: row.applicationId,
  criterion: `${row.rubricVersionId} ${row.criterionId}`,
  rater: row.raterId,
  level: row.level,
});

function differenceOf(rated: readonly Rated[], raterId: string): MirrorDifference {
  const found = meanDifferenceToCoRaters(rated.map(ratingOf), raterId);
  if (found.statement === 'not enough data') return { statement: 'none', moreNeeded: found.candidatesNeeded };
  const { statement, mean, interval } = found;
  return { statement, mean, interval: interval.status === 'defined' ? [interval.low, interval.high] : null };
}

/** @param rows counted ratings of the loops in which this person rated, of everybody */
export function figuresOf(
  rows: readonly MirrorRatingRow[],
  raterId: string,
): Pick<MyCalibrationView, 'candidates' | 'ratings' | 'notAssessed' | 'shared' | 'difference'> {
  const own = rows.filter((row) => row.raterId === raterId);
  const rated = oncePerUnit(rows.filter(isRated));
  const mine = rated.filter((row) => row.raterId === raterId);
  const others = rated.filter((row) => row.raterId !== raterId);
  const theirUnits = new Set(others.map(unitOf));
  const shared = mine.filter((row) => theirUnits.has(unitOf(row)));
  const myUnits = new Set(shared.map(unitOf));
  return {
    candidates: new Set(own.map((row) => row.applicationId)).size,
    ratings: mine.length,
    notAssessed: own.length - own.filter(isRated).length,
    shared: {
      candidates: new Set(shared.map((row) => row.applicationId)).size,
      units: myUnits.size,
      own: countLevels(shared.map(({ level }) => level)),
      colleagues: countLevels(others.filter((row) => myUnits.has(unitOf(row))).map(({ level }) => level)),
    },
    difference: differenceOf(rated, raterId),
  };
}

/** One's own submitted answers beside the references, which one has read. */
export function casesOf(cards: readonly CaseCardRow[], versions: readonly CaseVersionRow[]): MirrorCaseView[] {
  return cards
    .filter(({ status }) => status === 'submitted')
    .flatMap(({ answer, caseVersionId }) => {
      const version = versions.find(({ id }) => id === caseVersionId);
      if (!version) return [];
      const { caseId, title, reference } = version.document;
      const gaps = reference.map(({ criterionId, level }) => {
        const own = caseRatingOf(answer, criterionId).level;
        return own === null ? null : own - level;
      });
      const count = (holds: (gap: number | null) => boolean): number => gaps.filter(holds).length;
      return [
        {
          ...{ caseId, title, same: count((gap) => gap === 0), cannotTell: count((gap) => gap === null) },
          ...{
            above: count((gap) => gap !== null && gap > 0),
            below: count((gap) => gap !== null && gap < 0),
          },
        },
      ];
    });
}

/** One's own answers to role vignettes beside the references, of each pack whose newest set one has begun. */
export function vignettesOf(
  answers: readonly RoleVignetteAnswerRow[],
  sets: readonly RoleVignetteSetRow[],
): MirrorVignettesView[] {
  const newest = new Map(sets.map((set) => [set.packId, set]));
  return [...newest.values()].flatMap(({ id, packId, document }) => {
    const own = new Map(answers.filter(({ setId }) => setId === id).map((one) => [one.vignetteId, one.choice]));
    return own.size === 0 ? [] : [{ packId, title: document.title, ...vignetteScore(document, own) }];
  });
}
