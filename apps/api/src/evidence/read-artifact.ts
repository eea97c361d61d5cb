import {
  decodeEvalBytes,
  EvalArtifactError,
  type EvalSummary,
  parseEvalArtifact,
  summarizeEvalArtifact,
} from '@app/evidence';
import { DomainError } from '@app/domain';

const UNSUPPORTED = new Set(['NOT_TEXT', 'NOT_JSON', 'UNSUPPORTED_FORMAT']);

export const fileProblem = (
  message: string,
  category: 'invalid' | 'unsupported' | 'too_large' = 'invalid',
  field = 'file',
): DomainError =>
  new DomainError('EVIDENCE.FILE_REFUSED', category, 'This file can not be attached', {
    detail: 'Nothing was changed. The file was read, never executed.',
    errors: [{ path: `/${field}`, message }],
  });

function refusalOf(error: EvalArtifactError): DomainError {
  if (error.code === 'BAD_THRESHOLD') return fileProblem(error.message, 'invalid', 'threshold');
  const where = error.path === '' ? '' : ` (at ${error.path})`;
  const category = error.code === 'TOO_LARGE' ? 'too_large' : UNSUPPORTED.has(error.code) ? 'unsupported' : 'invalid';
  return fileProblem(`${error.message}${where}`, category);
}

/**
 * Parses an uploaded eval log of any accepted format.
 * @throws DomainError EVIDENCE.FILE_REFUSED naming the field and what would be accepted
 */
export function readArtifact(bytes: Uint8Array, threshold: number | undefined): EvalSummary {
  try {
    return summarizeEvalArtifact(parseEvalArtifact(decodeEvalBytes(bytes)), threshold);
  } catch (error) {
    if (error instanceof EvalArtifactError) throw refusalOf(error);
    throw error;
  }
}
