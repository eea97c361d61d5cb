import type { LoopArtifactView } from '@app/contracts';
import { attachPlaces, type AttachStanding, mayAttachArtifact, takesArtifacts } from '@app/domain';
import type { LoopArtifactRow } from '@app/persistence';
import type { LoopContext } from '../platform/access/index.js';
import type { Person } from '../platform/auth/person.js';
import { shownFileName } from '../platform/candidates/index.js';
import { viewEvalArtifact } from '../platform/evidence/index.js';

export const standingIn = (loop: LoopContext): AttachStanding => ({
  relations: loop.relations,
  assignments: loop.myAssignments,
  can: (object) => loop.can(object),
});

/** Whoever arranges the loop removes any, an interviewer only what they attached themselves; nobody after the decision. */
export function mayRemoveArtifact(
  person: Person,
  loop: LoopContext,
  { uploadedBy, roundId }: Pick<LoopArtifactRow, 'uploadedBy' | 'roundId'>,
): boolean {
  if (!takesArtifacts(loop.visibleState)) return false;
  const standing = standingIn(loop);
  if (attachPlaces(standing) === 'everywhere') return true;
  return uploadedBy === person.id && mayAttachArtifact(standing, roundId);
}

/** Who attached it is told to nobody: before the reveal it would tell which interviewer was at work. */
export function viewLoopArtifact(person: Person, loop: LoopContext, row: LoopArtifactRow): LoopArtifactView {
  const { roundId, criterionId } = row;
  const marks = loop.requisition.identity !== 'shown' && attachPlaces(standingIn(loop)) === 'everywhere';
  return {
    ...viewEvalArtifact({ ...row, fileName: shownFileName(loop, row.fileName) ?? row.fileName }),
    ...{ roundId, criterionId },
    mayRemove: mayRemoveArtifact(person, loop, row),
    ...(marks ? { safeForPanel: row.safeForPanel } : {}),
  };
}
