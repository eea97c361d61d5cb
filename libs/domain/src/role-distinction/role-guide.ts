import {
  ROLE_PROFILES,
  type RoleProfile,
  type Rubric,
  type RubricRoleComparison,
  type RubricRoleContrast,
} from '../rubric/rubric.js';
import { ROLE_PROFILE_LABELS } from './role-evidence.js';

export interface RoleGuideContrast extends RubricRoleContrast {
  readonly label: string;
}

/** 'AI PM, ML engineer, data scientist, TPM, traditional PM: who decides what', as kit, paper and reader show it. */
export interface RoleGuide {
  /** In one order whatever the file says: the ML engineer first, since that is the mix-up that costs most; the traditional PM last. */
  readonly contrasts: readonly RoleGuideContrast[];
  /** How the work itself differs from a traditional product manager's, row by row. */
  readonly comparison: readonly RubricRoleComparison[];
}

const isNeighbour = (profile: RoleProfile): profile is RubricRoleContrast['profile'] => profile !== 'ai-pm';

/**
 * The guide of a pack.
 * @returns null for a pack that has none: versions published before there was a guide stay as they are
 */
export function roleGuideOf({ roleGuide = [], roleComparison = [] }: Rubric): RoleGuide | null {
  if (roleGuide.length === 0) return null;
  const contrasts = ROLE_PROFILES.filter(isNeighbour).flatMap((profile) =>
    roleGuide.filter((one) => one.profile === profile).map((one) => ({ ...one, label: ROLE_PROFILE_LABELS[profile] })),
  );
  return { contrasts, comparison: roleComparison };
}
