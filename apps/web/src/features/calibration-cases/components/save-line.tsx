import { Button } from '../../../components/ui/button.js';
import { Notice } from '../../../components/ui/notice.js';
import { timeOf } from '../../../lib/dates.js';
import type { CaseDraft } from '../hooks/use-case-draft.js';
import { texts } from '../texts.js';
import css from './case.module.css';

function wordsOf({ phase, savedAt }: CaseDraft): string {
  if (phase === 'waiting') return texts.save.saving;
  if (phase === 'kept') return texts.save.kept;
  return phase === 'saved' && savedAt !== null ? texts.save.saved(timeOf(savedAt)) : texts.save.none;
}

/** 'Saved' for what the server has answered, and for nothing else. */
export function SaveLine({ draft }: { readonly draft: CaseDraft }) {
  const { phase, resolve } = draft;
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
  return (
    <span className={css.saved} role="status">
      {wordsOf(draft)}
    </span>
  );
}
