import type { ArtifactComparisonView, CaseChangesView } from '@app/contracts';
import type { ChangeCounts, EvalComparison } from '@app/evidence';
import type { VisibleFile } from './artifact-sight.js';

const viewCounts = ({ compared, better, worse, samePassed, sameFailed }: ChangeCounts): CaseChangesView => ({
  ...{ compared, better, worse, samePassed, sameFailed },
});

export function viewComparison(
  before: VisibleFile,
  after: VisibleFile,
  comparison: EvalComparison,
): ArtifactComparisonView {
  const { modelsBefore, modelsAfter, isModelChange, onlyBefore, onlyAfter, notJudged, notMatched } = comparison;
  const { passRateBefore, passRateAfter, p, sliceKey, sliceKeys, slices, unforgivable, changed } = comparison;
  return {
    ...viewCounts(comparison),
    before: { id: before.id, fileName: before.fileName, models: modelsBefore },
    after: { id: after.id, fileName: after.fileName, models: modelsAfter },
    ...{ isModelChange, onlyBefore, onlyAfter, notJudged, notMatched, passRateBefore, passRateAfter, p },
    ...{ sliceKey, sliceKeys },
    slices: slices.map((slice) => ({ value: slice.value, ...viewCounts(slice) })),
    unforgivable: unforgivable && viewCounts(unforgivable),
    changed: changed.map(({ label, change, slices: of, unforgivable: marked }) => ({
      ...{ label, change, slices: of, unforgivable: marked },
    })),
  };
}
