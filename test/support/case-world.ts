// Answers to calibration cases, given over HTTP as people give them.
import type { CaseAnswer, Level } from '@app/domain';
import type { PersonLike, TestApp } from './app.js';

export const CASE_ID = 'answers-with-sources';
export const CASE_CRITERIA = ['C1', 'C2', 'C3', 'C11'] as const;

/** The same level for every criterion, each with a reason. */
export const answerOf = (level: Level | null, why = 'The third and the fifth answer.'): CaseAnswer =>
  Object.fromEntries(CASE_CRITERIA.map((id) => [id, { level, cannotTell: level === null, why }]));

export async function saveCase(
  app: TestApp,
  person: PersonLike,
  answer: CaseAnswer,
  { version = 0, caseId = CASE_ID } = {},
) {
  const agent = await app.as(person);
  return agent.put(`/api/calibration-cases/${caseId}/answer`, { answer }).set('If-Match', `"${version}"`);
}

export async function submitCase(app: TestApp, person: PersonLike, version = 1, caseId = CASE_ID) {
  return (await app.as(person))
    .post(`/api/calibration-cases/${caseId}/answer/submission`)
    .set('If-Match', `"${version}"`);
}

export async function answerCase(app: TestApp, person: PersonLike, level: Level | null, why?: string): Promise<void> {
  const saved = await saveCase(app, person, answerOf(level, why));
  const sent = await submitCase(app, person);
  if (saved.status !== 200 || sent.status !== 200) throw new Error(`${saved.text} ${sent.text}`);
}
