import { openNotes } from '@app/domain';
import { IconChevronLeft, IconChevronUp, IconFiles, IconNotebook, IconPencil } from '@tabler/icons-react';
import { type ReactNode, Suspense, lazy } from 'react';
import { Button } from '../../../components/ui/button.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { useEver } from '../../../lib/use-ever.js';
import { useUrlState } from '../../../lib/router.js';
import { useCard } from '../hooks/card-context.js';
import { focusSoon, stepElementId } from '../hooks/use-card-keys.js';
import { neighbour, REVIEW } from '../lib/steps.js';
import { texts } from '../texts.js';
import { KitPanel } from './kit-panel.js';
import { LazyDocuments } from './lazy-documents.js';
import { NotesPanel } from './notes-panel.js';
import css from './phone-bar.module.css';
import { SIDE, type Side, useSortNotes } from './side-panel.js';

const Drawer = lazy(() => import('../../../components/ui/drawer.js').then((m) => ({ default: m.Drawer })));

interface SheetProps {
  readonly side: Side;
  readonly title: string;
  readonly children: ReactNode;
}

/** One of three sheets, one at a time; without a choice in the address all are closed. The thumb closes it at the foot. */
function Sheet({ side, title, children }: SheetProps) {
  const [sheet, setSheet] = useUrlState<Side | ''>(SIDE, '');
  const close = (): void => setSheet('');
  return (
    <Drawer opened={sheet === side} onClose={close} title={title}>
      <div className={css.sheet}>
        {children}
        <div className={css.sheetFoot}>
          <Button size="lg" wide onClick={close}>
            {texts.side.close}
          </Button>
        </div>
      </div>
    </Drawer>
  );
}

/** The foot of the screen on a phone: the kit as a sheet, back, and a fixed next. */
export function PhoneBar() {
  const { card, content, at, goTo, steps } = useCard();
  const [sheet, setSheet] = useUrlState<Side | ''>(SIDE, '');
  const wasOpened = useEver(sheet !== '');
  const sortNotes = useSortNotes();
  const criterion = card.kit.criteria.find((one) => one.id === at);
  const questions = card.kit.questions.filter((one) => one.criterionIds.includes(at)).length;
  const next = neighbour(card.kit, at, 1);
  const nextStep = steps.find((one) => one.id === next);
  const nextName = nextStep ? `${/^C\d/.test(next) ? `${next} ` : ''}${nextStep.shortName}` : texts.steps.review;
  const go = (to: string): void => {
    goTo(to);
    window.scrollTo({ top: 0 });
    focusSoon(stepElementId(to));
  };
  return (
    <div className={css.bar}>
      <div className={css.handles}>
        <button type="button" className={css.handle} aria-haspopup="dialog" onClick={() => setSheet('kit')}>
          <IconNotebook size={16} stroke={1.5} aria-hidden="true" />
          <span>{criterion ? texts.kit.handle(questions, at) : texts.kit.handlePlain}</span>
          <IconChevronUp size={16} stroke={1.5} aria-hidden="true" />
        </button>
        {card.kit.documents.length > 0 && (
          <button
            type="button"
            className={css.handle}
            aria-haspopup="dialog"
            aria-label={texts.side.documentsHandle(card.kit.documents.length)}
            onClick={() => setSheet('documents')}
          >
            <IconFiles size={16} stroke={1.5} aria-hidden="true" />
            {card.kit.documents.length}
          </button>
        )}
        <button type="button" className={css.handle} aria-haspopup="dialog" onClick={() => setSheet('notes')}>
          <IconPencil size={16} stroke={1.5} aria-hidden="true" />
          <span>{texts.notes.handle(openNotes(content).length)}</span>
        </button>
      </div>
      {at !== REVIEW && (
        <div className={css.move}>
          <Button
            size="lg"
            disabled={neighbour(card.kit, at, -1) === at}
            onClick={() => go(neighbour(card.kit, at, -1))}
          >
            <IconChevronLeft size={18} stroke={1.6} aria-hidden="true" />
            <VisuallyHidden>{texts.steps.previous}</VisuallyHidden>
          </Button>
          <Button size="lg" variant="primary" onClick={() => go(next)}>
            {texts.steps.next(nextName)}
          </Button>
        </div>
      )}
      {wasOpened && (
        <Suspense fallback={null}>
          <Sheet side="kit" title={texts.kit.title}>
            <KitPanel />
          </Sheet>
          <Sheet side="documents" title={texts.side.documents}>
            <LazyDocuments />
          </Sheet>
          <Sheet side="notes" title={texts.notes.title}>
            <NotesPanel
              onSort={() => {
                setSheet('');
                sortNotes();
              }}
            />
          </Sheet>
        </Suspense>
      )}
    </div>
  );
}
