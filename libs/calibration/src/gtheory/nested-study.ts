import { CalibrationInputError } from '../ratings/calibration-input-error.js';

/** Mean squares and components of persons x (raters within tasks). */
export interface NestedStudy {
  readonly meanSquares: NestedNumbers;
  /** Negative estimates are reported as 0 and named. */
  readonly components: NestedNumbers;
  readonly negative: readonly (keyof NestedNumbers)[];
}

export interface NestedNumbers {
  readonly person: number;
  readonly task: number;
  readonly raterInTask: number;
  readonly personByTask: number;
  /** Person x rater within task, with the residual. */
  readonly residual: number;
}

/**
 * G study of p x (r:t): every task has raters of its own, and every person is rated by all of them.
 *
 *   residual = E,  rater:task = (R - E) / n_p,  person x task = (PT - E) / n_r,
 *   task = (T - R - PT + E) / (n_p n_r),  person = (P - PT) / (n_t n_r)
 *
 * @param values [task][rater][person], complete, two or more of each
 * @throws CalibrationInputError BAD_OPTION for a smaller or ragged array
 * @source Brennan (2001), Generalizability Theory, tables 3.2 and 3.3
 * @example nestedStudy([[[1, 2], [1, 3]], [[2, 2], [1, 4]]]).meanSquares.person // 4.5
 */
export function nestedStudy(values: readonly (readonly (readonly number[])[])[]): NestedStudy {
  const [tasks, raters, persons] = [values.length, values[0]?.length ?? 0, values[0]?.[0]?.length ?? 0];
  const isComplete = values.every((t) => t.length === raters && t.every((r) => r.length === persons));
  if (tasks < 2 || raters < 2 || persons < 2 || !isComplete) {
    throw new CalibrationInputError(
      'BAD_OPTION',
      'A complete design of two tasks, raters and persons or more is needed.',
    );
  }
  const grand = meanOf(values.flat(2));
  const ofPerson = Array.from({ length: persons }, (_, p) => meanOf(values.flatMap((t) => t.map((r) => r[p]!))));
  const ofTask = values.map((t) => meanOf(t.flat()));
  const ofRater = values.map((t) => t.map(meanOf));
  const ofPersonInTask = values.map((t) => ofPerson.map((_, p) => meanOf(t.map((r) => r[p]!))));
  const square = (numbers: readonly number[]) => numbers.reduce((sum, value) => sum + value * value, 0);
  const deviations = values.flatMap((task, t) =>
    task.flatMap((rater, r) => rater.map((value, p) => value - ofRater[t]![r]! - ofPersonInTask[t]![p]! + ofTask[t]!)),
  );
  const meanSquares: NestedNumbers = {
    person: (tasks * raters * square(ofPerson.map((one) => one - grand))) / (persons - 1),
    task: (persons * raters * square(ofTask.map((one) => one - grand))) / (tasks - 1),
    raterInTask:
      (persons * square(ofRater.flatMap((task, t) => task.map((one) => one - ofTask[t]!)))) / (tasks * (raters - 1)),
    personByTask:
      (raters *
        square(ofPersonInTask.flatMap((task, t) => task.map((one, p) => one - ofPerson[p]! - ofTask[t]! + grand)))) /
      ((persons - 1) * (tasks - 1)),
    residual: square(deviations) / ((persons - 1) * tasks * (raters - 1)),
  };
  return { meanSquares, ...componentsOf(meanSquares, tasks, raters, persons) };
}

function componentsOf(ms: NestedNumbers, tasks: number, raters: number, persons: number) {
  const estimates: NestedNumbers = {
    person: (ms.person - ms.personByTask) / (tasks * raters),
    task: (ms.task - ms.raterInTask - ms.personByTask + ms.residual) / (persons * raters),
    raterInTask: (ms.raterInTask - ms.residual) / persons,
    personByTask: (ms.personByTask - ms.residual) / raters,
    residual: ms.residual,
  };
  const names = Object.keys(estimates) as (keyof NestedNumbers)[];
  const components = Object.fromEntries(
    names.map((name) => [name, Math.max(0, estimates[name])]),
  ) as unknown as NestedNumbers;
  return { components, negative: names.filter((name) => estimates[name] < 0) };
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

export interface NestedDecision {
  readonly tasks: number;
  readonly ratersPerTask: number;
  readonly relativeError: number;
  readonly absoluteError: number;
  readonly generalizability: number;
  readonly dependability: number;
}

/**
 * D study of p x (R:T): the mean over `tasks` tasks with `ratersPerTask` raters each.
 *
 *   relative = person x task / n_t + residual / (n_t n_r),   absolute = relative + task / n_t + rater:task / (n_t n_r)
 *
 * @param tasks         n_t >= 1
 * @param ratersPerTask n_r >= 1
 * @returns coefficients 0 when persons do not differ
 * @throws CalibrationInputError BAD_OPTION
 * @source Brennan (2001), Generalizability Theory, section 4.4
 * @example nestedDecision({ person: 1, task: 0, raterInTask: 0, personByTask: 0, residual: 1 }, 1, 1).dependability // 0.5
 */
export function nestedDecision(components: NestedNumbers, tasks: number, ratersPerTask: number): NestedDecision {
  if (!(tasks >= 1) || !(ratersPerTask >= 1)) {
    throw new CalibrationInputError('BAD_OPTION', 'At least one task and one rater are needed.');
  }
  const { person, task, raterInTask, personByTask, residual } = components;
  const relativeError = personByTask / tasks + residual / (tasks * ratersPerTask);
  const absoluteError = relativeError + task / tasks + raterInTask / (tasks * ratersPerTask);
  const coefficient = (error: number) => (person === 0 ? 0 : person / (person + error));
  return {
    tasks,
    ratersPerTask,
    relativeError,
    absoluteError,
    generalizability: coefficient(relativeError),
    dependability: coefficient(absoluteError),
  };
}
