import { type EvidenceItem, evidenceFor, hasSubstance, LIMITS, openPieceOf, type RubricCriterion } from '@app/domain';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { Button } from '../../../components/ui/button.js';
import { IconButton } from '../../../components/ui/icon-button.js';
import { useCard } from '../hooks/card-context.js';
import { composerId, focusSoon, stepElementId } from '../hooks/use-card-keys.js';
import { readPrefix } from '../lib/composer-prefix.js';
import { blankEvidence, putEvidence, removeEvidence, restoreEvidence } from '../lib/content-edits.js';
import { piecesOfText } from '../lib/note-edits.js';
import { neighbour } from '../lib/steps.js';
import { texts } from '../texts.js';
import { EvidenceComposer } from './evidence-composer.js';
import { EvidenceReading } from './evidence-reading.js';
import css from './evidence-section.module.css';

interface Removed {
  readonly item: EvidenceItem;
  readonly index: number;
}

interface PieceProps {
  readonly item: EvidenceItem;
  readonly under: string;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
  readonly onAdd: () => void;
}

function Piece({ item, under, onEdit, onRemove, onAdd }: PieceProps) {
  const { card, artifacts } = useCard();
  const kind = texts.evidence.kinds[item.kind];
  return (
    <li className={css.piece}>
      <EvidenceReading item={item} kit={card.kit} artifacts={artifacts} under={under} />
      <div className={css.tools}>
        {item.open && (
          <Button size="sm" onClick={onAdd}>
            {texts.evidence.add}
          </Button>
        )}
        <IconButton label={texts.evidence.edit(kind)} icon={<IconPencil size={16} stroke={1.5} />} onClick={onEdit} />
        <IconButton
          label={texts.evidence.removeLabel(kind)}
          icon={<IconTrash size={16} stroke={1.5} />}
          onClick={onRemove}
        />
      </div>
    </li>
  );
}

/**
 * The pieces under one criterion and the composer for the next one. What is typed into the composer is part of the card from
 * its first character on, so that it is saved like everything else; it is evidence only once it is added, and comes back into the
 * composer until then.
 */
export function EvidenceSection({ criterion }: { readonly criterion: RubricCriterion }) {
  const { card, content, change, at, goTo, sort } = useCard();
  const [fresh, setFresh] = useState(
    () => openPieceOf(content, criterion.id) ?? blankEvidence(crypto.randomUUID(), criterion.id),
  );
  const [editing, setEditing] = useState<string | null>(null);
  const [removed, setRemoved] = useState<Removed | null>(null);
  const composing = content.evidence.find((one) => one.id === fresh.id);
  const pieces = evidenceFor(content, criterion.id);
  // Two windows may each hold one in their composer: this one's is below, the other's is listed to be added or removed.
  const listed = content.evidence.filter(
    (one) => one.id !== fresh.id && one.criterionIds.includes(criterion.id) && hasSubstance(one),
  );
  const isFull = content.evidence.length >= LIMITS.evidenceItems && !composing;

  const put = (item: EvidenceItem): void => change((now) => putEvidence(now, item));
  const add = (): void => {
    if (!composing) {
      // 'Add' with nothing to add: this criterion is written, on to the next.
      const next = neighbour(card.kit, at, 1);
      goTo(next);
      focusSoon(stepElementId(next));
      return;
    }
    put({ ...composing, open: false });
    setFresh(blankEvidence(crypto.randomUUID(), criterion.id));
    focusSoon(composerId(criterion.id));
  };
  const split = (): void => {
    if (!composing) return;
    change((now) => removeEvidence(now, composing.id));
    setFresh(blankEvidence(crypto.randomUUID(), criterion.id));
    sort(piecesOfText(composing.text, () => crypto.randomUUID()));
  };
  const remove = (item: EvidenceItem): void => {
    setRemoved({ item, index: content.evidence.findIndex((one) => one.id === item.id) });
    change((now) => removeEvidence(now, item.id));
  };
  const undo = (): void => {
    if (removed) change((now) => restoreEvidence(now, removed.item, removed.index));
    setRemoved(null);
    focusSoon(composerId(criterion.id));
  };

  return (
    <section aria-label={texts.evidence.title} className={css.section}>
      <h3>
        {texts.evidence.title} <span className={css.count}>{pieces.length}</span>
      </h3>
      {pieces.length === 0 && !composing && <p className={css.hint}>{texts.evidence.empty}</p>}
      {listed.length > 0 && (
        <ul className={css.list}>
          {listed.map((item) =>
            editing === item.id ? (
              <li key={item.id} className={css.piece}>
                <EvidenceComposer
                  item={item}
                  criterion={criterion}
                  isNew={false}
                  onChange={put}
                  onDone={() => {
                    put({ ...item, open: false });
                    setEditing(null);
                  }}
                />
              </li>
            ) : (
              <Piece
                key={item.id}
                item={item}
                under={criterion.id}
                onEdit={() => {
                  setEditing(item.id);
                  focusSoon(`text-${item.id}`);
                }}
                onRemove={() => remove(item)}
                onAdd={() => put({ ...item, open: false })}
              />
            ),
          )}
        </ul>
      )}
      <p role="status" className={css.removed}>
        {removed && (
          <>
            {texts.evidence.removed}
            <Button size="sm" variant="ghost" onClick={undo}>
              {texts.evidence.undo}
            </Button>
          </>
        )}
      </p>
      {isFull ? (
        <p className={css.hint}>{texts.evidence.full(LIMITS.evidenceItems)}</p>
      ) : (
        <EvidenceComposer
          item={composing ?? fresh}
          criterion={criterion}
          isNew
          onSplit={split}
          onChange={(typed) => {
            const item = readPrefix(
              typed,
              card.kit.criteria.map((one) => one.id),
              (composing ?? fresh).text,
            );
            setFresh(item);
            // Nothing is stored of a composer in which only the kind was chosen, or that was emptied again.
            if (hasSubstance(item)) put({ ...item, open: true });
            else if (composing) change((now) => removeEvidence(now, item.id));
          }}
          onDone={add}
        />
      )}
    </section>
  );
}
