import { errorOfOneRater, type DecisionComponents } from '../decision/components.js';

/** Components of interviews in which each question has an interviewer of its own. */
export interface InterviewComponents {
  readonly candidate: number;
  readonly question: number;
  readonly interviewer: number;
  readonly interviewerByQuestion: number;
  readonly candidateByQuestion: number;
  /** With the residual. */
  readonly candidateByInterviewer: number;
}

/**
 * The components of one station (a question with its interviewer) as those of a rater: what differs between stations for everybody is
 * severity, what differs for one candidate is idiosyncrasy. Then dependability(..., n) is Phi of n questions by n interviewers.
 *
 * @param components each >= 0
 * @throws CalibrationInputError BAD_OPTION
 * @source Roberts et al. (2014), BMC Medical Education 14:169, table 2
 * @example stationComponents({ candidate: 0.47, question: 0.02, interviewer: 0.15, interviewerByQuestion: 0.06,
 *   candidateByQuestion: 0.3, candidateByInterviewer: 0.67 }).rater.toFixed(2) // '0.23'
 */
export function stationComponents(components: InterviewComponents): DecisionComponents {
  const station = {
    candidate: components.candidate,
    rater: components.question + components.interviewer + components.interviewerByQuestion,
    candidateByRater: components.candidateByQuestion + components.candidateByInterviewer,
    residual: 0,
  };
  errorOfOneRater(station, 1, 'absolute');
  return station;
}
