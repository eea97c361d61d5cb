import { Button } from '../../../components/ui/button.js';
import { Notice } from '../../../components/ui/notice.js';
import { timeOf } from '../../../lib/dates.js';
import type { CaseDraft } from '../hooks/use-case-draft.js';
import { texts } from '../texts.js';
import css from './case.module.css';

/** 'Saved' for what the server has answered, and for nothing else. */
export function SaveLine({ draft }: { readonly draft: CaseDraft }) {
  const { phase, savedAt, resolve } = draft;
  if (phase === 'conflict')
    return (
      <Notice tone="warn" title={texts.save.conflict} live>
        <div className={css.choices}>
          <Button size="sm" onClick={() => void resolve('theirs')}>
            {texts.save.theirs}
          </Button>
          <Button size="sm" onClick={() => void resolve('mine')}>
            {texts.save.mine}
          </Button>
        </div>
      </Notice>
    );
  if (phase === 'refused') return <Notice tone="danger" title={texts.save.refused} live />;
  const words =
    phase === 'none'
      ? texts.save.none
      : phase === 'waiting'
        ? texts.save.saving
        : phase === 'kept'
          ? texts.save.kept
          : texts.save.saved(timeOf(savedAt ?? ''));
  return (
    <span className={css.saved} role="status">
      {words}
    </span>
  );
}
