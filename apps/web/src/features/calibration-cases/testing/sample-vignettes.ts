import type { RoleVignetteSetView } from '@app/contracts';
import { ROLE_FINDINGS, type VignetteSplit } from '@app/domain';

export const blindVignettes: RoleVignetteSetView = {
  ...{ setId: 'set-1', packId: 'ai-pm', title: 'Six moments', rubric: 'AI PM 1.0.1', minutes: 8, isAnew: false },
  ownRubric: null,
  vignettes: [
    { id: 'RV-1', text: 'She drew the serving path.', answered: null },
    { id: 'RV-2', text: 'She held the release.', answered: null },
  ],
};

const split: VignetteSplit = {
  ...{ status: 'shown', others: 4 },
  counts: ROLE_FINDINGS.map((finding) => ({ finding, people: finding === 'tpm' ? 3 : finding === 'mixed' ? 1 : 0 })),
};

/** The first one answered: its reference and the split are open, the second is as blind as it was. */
export const answeredVignettes: RoleVignetteSetView = {
  ...blindVignettes,
  vignettes: [
    {
      ...blindVignettes.vignettes[0]!,
      answered: {
        ...{ choice: 'mixed', reference: 'ml-engineer', because: 'Working means that it serves.', ask: 'Who chose?' },
        ...{ sources: ['S4'], split },
      },
    },
    blindVignettes.vignettes[1]!,
  ],
};
