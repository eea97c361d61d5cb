import type { RubricPackView } from '@app/contracts';
import { Button } from '../../../components/ui/button.js';
import { Link } from '../../../components/ui/link.js';
import { Notice } from '../../../components/ui/notice.js';
import { paths } from '../../../lib/paths.js';
import { editorTexts } from '../texts-editor.js';
import css from './editor.module.css';

const texts = editorTexts.stale;

interface StaleNoticeProps {
  readonly pack: RubricPackView;
  readonly baseHash: string;
  readonly onRebase: () => void;
}

/** Somebody published since the text was begun. Going on is a choice, made after a look at what changed. */
export function StaleNotice({ pack, baseHash, onRebase }: StaleNoticeProps) {
  const { packId, head, versions } = pack;
  const base = versions.find((version) => version.contentHash === baseHash);
  return (
    <Notice tone="warn" title={texts.title(head.version)} live>
      <p>{texts.text}</p>
      <div className={css.status}>
        {base && <Link to={paths.rubricComparison(packId, base.id, head.id)}>{texts.compare(head.version)}</Link>}
        <Button size="sm" onClick={onRebase}>
          {texts.rebase(head.version)}
        </Button>
      </div>
    </Notice>
  );
}
