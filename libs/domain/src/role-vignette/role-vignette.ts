import { ROLE_PROFILES, type RoleProfile } from '../rubric/rubric.js';

export const ROLE_FINDINGS = [...ROLE_PROFILES, 'mixed'] as const;
/** Which role somebody sees: one of the five, or more than one. */
export type RoleFinding = RoleProfile | 'mixed';

/** A moment of an interview, to be classified before the reference opens. */
export interface RoleVignette {
  readonly id: string;
  readonly text: string;
  readonly reference: RoleFinding;
  readonly because: string;
  /** The question that would settle it in a real interview. */
  readonly ask: string;
  readonly sources: readonly string[];
}

/**
 * The vignettes of one pack, written against one version of it. Training; nobody's result. Kept apart from the rubric, which goes
 * to everybody whole. Written by libs/rubric-format from YAML; never edited.
 */
export interface RoleVignetteSet {
  readonly packId: string;
  readonly packVersion: string;
  readonly version: string;
  readonly title: string;
  readonly minutes: number;
  readonly vignettes: readonly RoleVignette[];
}

export const isRoleFinding = (value: unknown): value is RoleFinding =>
  typeof value === 'string' && (ROLE_FINDINGS as readonly string[]).includes(value);
