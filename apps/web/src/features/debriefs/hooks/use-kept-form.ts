import { useEffect, useRef, useState } from 'react';
import type { FormState } from '../../../lib/form.js';
import { keep, readKept } from '../lib/kept-text.js';

/**
 * What is typed into a form comes back after a reload, and is still there when the form is not: somebody may seal the record while one
 * writes. Forgotten once it is saved.
 * @param draft its name in this tab: person, loop, version of the decision
 */
export function useKeptForm<V extends object>(form: FormState<V>, draft: string): void {
  const { values, dirty, setAll } = form;
  const [kept] = useState(() => readKept<V>(draft, values));
  useEffect(() => {
    if (kept) setAll(kept);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only on opening
  }, []);
  const wasDirty = useRef(false);
  useEffect(() => {
    // Before anything is typed, or has come back, there is nothing of this form to forget.
    if (dirty || wasDirty.current) keep(draft, dirty ? values : null);
    wasDirty.current = dirty;
  }, [dirty, values, draft]);
}
