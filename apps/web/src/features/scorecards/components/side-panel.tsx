import { openNotes } from '@app/domain';
import { tabPanelProps, Tabs } from '../../../components/ui/tabs.js';
import { useUrlState } from '../../../lib/router.js';
import { useCard } from '../hooks/card-context.js';
import { pieceOfNote } from '../lib/note-edits.js';
import { texts } from '../texts.js';
import { KitPanel } from './kit-panel.js';
import { LazyDocuments } from './lazy-documents.js';
import { NotesPanel } from './notes-panel.js';
import css from './side-panel.module.css';

export const SIDE = 'side';
export type Side = 'kit' | 'documents' | 'notes';

/** The open notes go to the sorting table, in the order they were written. */
export function useSortNotes(): () => void {
  const { content, sort } = useCard();
  return () => sort(openNotes(content).map((note) => pieceOfNote(note, () => crypto.randomUUID())));
}

/** Beside the form: the kit to ask from, what the candidate sent, and the notes to write down what is heard. */
export function SidePanel() {
  const { card, content } = useCard();
  const [side] = useUrlState<Side>(SIDE, 'kit');
  const sortNotes = useSortNotes();
  return (
    <div className={css.side}>
      <Tabs
        param={SIDE}
        label={texts.side.label}
        tabs={[
          { value: 'kit', label: texts.kit.title },
          { value: 'documents', label: texts.side.documents, count: card.kit.documents.length },
          { value: 'notes', label: texts.notes.title, count: openNotes(content).length },
        ]}
      />
      <div {...tabPanelProps(SIDE, side)}>
        {side === 'notes' ? <NotesPanel onSort={sortNotes} /> : side === 'documents' ? <LazyDocuments /> : <KitPanel />}
      </div>
    </div>
  );
}
