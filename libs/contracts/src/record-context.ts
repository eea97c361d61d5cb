import type { PersonRef } from './people.js';
import type { RoleProfileView } from './debriefs.js';

/** What a record says so that it reads by itself, years later and without the product. Absent on records sealed before it was kept. */
export interface RecordContext {
  /** The names behind the ids that the record speaks in, in the order of the rubric. */
  readonly names?: {
    readonly pack: string;
    readonly criteria: readonly { readonly id: string; readonly name: string }[];
    readonly rounds: readonly { readonly id: string; readonly name: string }[];
  };
  /** Who was kept out of this decision, by recusal or a declared conflict. Not why: that is their own. */
  readonly recused?: readonly PersonRef[];
  /** The indicators that at least two raters were asked, with the quotes behind them. */
  readonly roleProfile?: readonly RoleProfileView[];
}
