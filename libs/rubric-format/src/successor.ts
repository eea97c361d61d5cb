import { compareVersions, type Rubric } from '@app/domain';
import { locate } from './locate.js';
import { readDocument } from './read-document.js';
import type { Finding, RubricProblem } from './rubric-problem.js';

export interface Predecessor {
  readonly packId: string;
  /** The highest version number that the pack has had. */
  readonly highestVersion: string;
}

/**
 * What forbids a text, free of problems otherwise, to follow the versions that a pack has had: it is another pack, or its
 * number is not higher.
 * @param rubric what `parseRubric` made of the text
 * @returns each problem at its key's value; empty when the text may follow
 */
export function checkSuccessor(text: string, rubric: Rubric, before: Predecessor, fileName?: string): RubricProblem[] {
  const { document } = readDocument(text);
  if (!document) return [];
  const findings: Finding[] = [];
  if (rubric.packId !== before.packId) {
    const message = `This is the pack '${rubric.packId}'. A version of '${before.packId}' keeps its name.`;
    findings.push({ path: ['pack'], code: 'other-pack', message });
  }
  if (compareVersions(rubric.version, before.highestVersion) <= 0) {
    const message = `The version must be higher than ${before.highestVersion}, the highest that this pack has had.`;
    findings.push({ path: ['version'], code: 'version-not-higher', message });
  }
  return findings.map((finding) => ({
    ...(fileName === undefined ? {} : { file: fileName }),
    ...locate(document, finding),
  }));
}
