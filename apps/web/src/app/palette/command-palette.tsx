import type { MeView } from '@app/contracts';
import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react';
import { Modal } from '../../components/ui/modal.js';
import { VisuallyHidden } from '../../components/ui/visually-hidden.js';
import { myWorkQuery } from '../../lib/queries/my-work.js';
import { requisitionsQuery } from '../../lib/queries/requisitions.js';
import { useGo } from '../../lib/router.js';
import { navItemsFor } from '../layouts/nav-items.js';
import { texts } from '../texts.js';
import { type PaletteEntry, matchEntries, paletteEntries } from './palette-entries.js';
import css from './palette.module.css';

function useEntries(me: MeView): { readonly entries: readonly PaletteEntry[]; readonly failed: boolean } {
  const requisitions = useQuery(requisitionsQuery);
  const work = useQuery(myWorkQuery);
  const entries = useMemo(
    () => paletteEntries(navItemsFor(me), requisitions.data?.requisitions ?? [], work.data),
    [me, requisitions.data, work.data],
  );
  return { entries, failed: requisitions.isError || work.isError };
}

interface OptionProps {
  readonly entry: PaletteEntry;
  readonly heading: string | null;
  readonly isActive: boolean;
  readonly onChoose: () => void;
  readonly onHover: () => void;
}

function Option({ entry, heading, isActive, onChoose, onHover }: OptionProps) {
  return (
    <>
      {heading !== null && (
        <div className={css.group} role="presentation">
          {heading}
        </div>
      )}
      <div
        id={`palette-${entry.id}`}
        role="option"
        aria-selected={isActive}
        className={css.option}
        // The focus stays in the text field; Enter there chooses.
        onMouseDown={(event) => event.preventDefault()}
        onMouseMove={onHover}
        onClick={onChoose}
      >
        {entry.label}
        {entry.hint && <small>{entry.hint}</small>}
      </div>
    </>
  );
}

export function CommandPalette({ me, onClose }: { readonly me: MeView; readonly onClose: () => void }) {
  const { entries, failed } = useEntries(me);
  const [query, setQuery] = useState('');
  const [index, setIndex] = useState(0);
  const go = useGo();
  const found = matchEntries(entries, query);
  const active = found[Math.min(index, found.length - 1)];

  useEffect(() => {
    if (active) document.getElementById(`palette-${active.id}`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const choose = (entry: PaletteEntry): void => {
    onClose();
    go(entry.to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && found.length > 0) {
      event.preventDefault();
      setIndex((Math.min(index, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === 'Enter' && active && !event.nativeEvent.isComposing) {
      event.preventDefault();
      choose(active);
    }
  };
  return (
    <Modal opened onClose={onClose} title={texts.palette.title} size="md">
      <input
        className={css.input}
        type="text"
        role="combobox"
        aria-label={texts.palette.placeholder}
        aria-expanded={found.length > 0}
        aria-controls="palette-list"
        aria-activedescendant={active ? `palette-${active.id}` : undefined}
        aria-autocomplete="list"
        placeholder={texts.palette.placeholder}
        autoComplete="off"
        spellCheck={false}
        data-autofocus
        value={query}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setIndex(0);
        }}
        onKeyDown={onKeyDown}
      />
      <VisuallyHidden>
        <span role="status">{texts.palette.results(found.length)}</span>
      </VisuallyHidden>
      <div id="palette-list" role="listbox" aria-label={texts.palette.title} className={css.list}>
        {found.map((entry, at) => (
          <Option
            key={entry.id}
            entry={entry}
            heading={found[at - 1]?.group === entry.group ? null : entry.group}
            isActive={entry === active}
            onChoose={() => choose(entry)}
            onHover={() => setIndex(at)}
          />
        ))}
      </div>
      {found.length === 0 && <p className={css.note}>{texts.palette.nothing(query)}</p>}
      {failed && <p className={css.note}>{texts.palette.failed}</p>}
    </Modal>
  );
}
