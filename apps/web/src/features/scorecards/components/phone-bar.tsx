import { openNotes } from '@app/domain';
import { Suspense, lazy } from 'react';
import { IconChevronLeft, IconChevronUp, IconNotebook, IconPencil } from '@tabler/icons-react';
import { Button } from '../../../components/ui/button.js';
import { VisuallyHidden } from '../../../components/ui/visually-hidden.js';
import { useEver } from '../../../lib/use-ever.js';
import { useUrlState } from '../../../lib/router.js';
import { useCard } from '../hooks/card-context.js';
import { focusSoon, stepElementId } from '../hooks/use-card-keys.js';
import { neighbour, REVIEW } from '../lib/steps.js';
import { texts } from '../texts.js';
import { KitPanel } from './kit-panel.js';
import { NotesPanel } from './notes-panel.js';
import css from './phone-bar.module.css';
import { SIDE, type Side, useSortNotes } from './side-panel.js';

const Drawer = lazy(() => import('../../../components/ui/drawer.js').then((m) => ({ default: m.Drawer })));

/** The foot of the screen on a phone: the kit as a sheet, back, and a fixed next. */
export function PhoneBar() {
  const { card, content, at, goTo, steps } = useCard();
  // Two sheets, one at a time; without a choice both are closed.
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
          <Drawer opened={sheet === 'kit'} onClose={() => setSheet('')} title={texts.kit.title}>
            <KitPanel />
          </Drawer>
          <Drawer opened={sheet === 'notes'} onClose={() => setSheet('')} title={texts.notes.title}>
            <NotesPanel
              onSort={() => {
                setSheet('');
                sortNotes();
              }}
            />
          </Drawer>
        </Suspense>
      )}
    </div>
  );
}
