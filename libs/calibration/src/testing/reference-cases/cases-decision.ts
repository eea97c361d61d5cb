import { ratingTable } from '../../agreement/rating-table.js';
import type { DecisionComponents, DecisionKind } from '../../decision/components.js';
import { dependability } from '../../decision/dependability.js';
import { generalizability } from '../../decision/generalizability.js';
import { ratersNeeded } from '../../decision/raters-needed.js';
import { crossedStudy } from '../../gtheory/crossed-study.js';
import { stationComponents } from '../../gtheory/interview-study.js';
import { nestedDecision, nestedStudy } from '../../gtheory/nested-study.js';
import { readReferenceCsv, readReferenceRatings } from '../reference-data.js';
import { defined } from './cases-agreement.js';
import type { ReferenceChecks } from './reference-check.js';

const upTo = (n: number) => Array.from({ length: n }, (_, index) => index + 1);
const real = (components: DecisionComponents, target: number, kind: DecisionKind, criteria = 1) =>
  defined(ratersNeeded(components, target, kind, criteria)).real;

function shroutFleiss() {
  const ratings = readReferenceRatings('shrout_fleiss_1979.csv');
  const { values } = ratingTable(
    ratings.map(({ candidate, rater, value }) => ({ unit: candidate, rater, rating: value })),
  );
  const { person, rater, residual } = crossedStudy(values as readonly (readonly number[])[]);
  const components = { candidate: person, rater, candidateByRater: 0, residual };
  return {
    vc: { p: person, r: rater, pr: residual },
    dstudy: upTo(12).map((n) => ({ n, Erho2: generalizability(components, n), Phi: dependability(components, n) })),
    needed: [0.7, 0.8, 0.9].map((target) => ({
      target,
      nRelReal: real(components, target, 'relative'),
      nAbsReal: real(components, target, 'absolute'),
    })),
  };
}

function brennan() {
  const rows = readReferenceCsv('brennan_2001_table3_2.csv');
  const levels = (column: string) => [...new Set(rows.map((row) => row[column]!))];
  const values = levels('task').map((task) => {
    const own = rows.filter((row) => row['task'] === task);
    return [...new Set(own.map((row) => row['rater']!))].map((rater) =>
      levels('person').map((person) =>
        Number(own.find((row) => row['rater'] === rater && row['person'] === person)!['rating'])),
    ); // prettier-ignore
  });
  const { meanSquares: ms, components } = nestedStudy(values);
  const sizes = [[3, 4], [3, 1], [3, 2], [6, 2], [1, 12]] as const; // prettier-ignore
  return {
    ms: [ms.person, ms.task, ms.raterInTask, ms.personByTask, ms.residual],
    vc: {
      p: components.person,
      t: components.task,
      'r:t': components.raterInTask,
      pt: components.personByTask,
      'pr:t': components.residual,
    },
    dstudy: sizes.map(([nt, nr]) => {
      const { relativeError, absoluteError, ...coefficients } = nestedDecision(components, nt, nr);
      return {
        nt,
        nr,
        relErr: relativeError,
        absErr: absoluteError,
        Erho2: coefficients.generalizability,
        Phi: coefficients.dependability,
      };
    }),
  };
}

function roberts({ vc }: { vc: Record<'cand' | 'q' | 'int' | 'intq' | 'candq' | 'candint', number> }) {
  const components = stationComponents({
    candidate: vc.cand,
    question: vc.q,
    interviewer: vc.int,
    interviewerByQuestion: vc.intq,
    candidateByQuestion: vc.candq,
    candidateByInterviewer: vc.candint,
  });
  return {
    Phi: [1, 2, 3, 4, 5, 6, 8, 9, 10, 12, 15, 20].map((n) => ({ n, Phi: dependability(components, n) })),
    'neededReal.8': real(components, 0.8, 'absolute'),
  };
}

function reliabilityCurve({ inputs }: { inputs: Record<'cand' | 'rater' | 'cell' | 'resid', number> }) {
  const components = {
    candidate: inputs.cand,
    rater: inputs.rater,
    candidateByRater: inputs.cell,
    residual: inputs.resid,
  };
  return {
    abs: upTo(12).map((n) => ({ n, rel: dependability(components, n, 4) })),
    adjusted: upTo(12).map((n) => ({ n, rel: generalizability(components, n, 4) })),
    'neededAbs.8': defined(ratersNeeded(components, 0.8, 'absolute', 4)).raters,
  };
}

export const DECISION_CHECKS: ReferenceChecks = {
  'gt.brennan3.2': {
    compute: () => ({
      ...brennan(),
      msNames: [
        'factor(person)',
        'factor(task)',
        'factor(task):factor(rater)',
        'factor(person):factor(task)',
        'Residuals',
      ],
    }),
  },
  'gt.sf.pxr': { compute: shroutFleiss },
  'gt.roberts2014': { compute: roberts, inputs: ['vc'] },
  'panel.reliability_curve': { compute: reliabilityCurve, inputs: ['inputs'] },
};
