import type { FormFailure } from '../../../lib/form.js';
import { texts } from '../texts.js';
import css from './setup.module.css';

/** After a refusal: how to get a link that works. */
export function TokenHelp({ failure }: { readonly failure: FormFailure | null }) {
  if (!failure) return null;
  return (
    <p className={css.muted}>
      {texts.tokenHelp}
      <code className={css.command}>{texts.noToken.command}</code>
    </p>
  );
}
