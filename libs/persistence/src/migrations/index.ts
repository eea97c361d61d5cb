import { InitialSchema1795305600000 } from './1795305600000-initial-schema.js';

/** Every migration, oldest first. A released one is never edited. */
export const MIGRATIONS = [InitialSchema1795305600000];
