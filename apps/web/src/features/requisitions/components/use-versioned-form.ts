import type { RequisitionView } from '@app/contracts';
import { useState } from 'react';
import { toast } from '../../../components/ui/toast.js';
import { type FormProblem, useForm } from '../../../lib/form.js';
import { isStale } from '../../../lib/problem.js';
import { readAgain, useTakeRequisition } from '../api/requisition-writes.js';

interface VersionedFormOptions<V extends object> {
  readonly requisition: RequisitionView;
  readonly valuesOf: (requisition: RequisitionView) => V;
  readonly submit: (values: V, version: number) => Promise<RequisitionView>;
  readonly validate: (values: V) => readonly FormProblem[];
  readonly savedText: string;
  readonly onSaved?: () => void;
}

/** A form over a part of the requisition, saved against the version it was opened with. */
export function useVersionedForm<V extends object>(options: VersionedFormOptions<V>) {
  const { requisition, valuesOf, submit, validate, savedText, onSaved } = options;
  const take = useTakeRequisition();
  const [version, setVersion] = useState(requisition.version);
  const [theirs, setTheirs] = useState<RequisitionView | null>(null);
  const form = useForm<V, RequisitionView>({
    initial: valuesOf(requisition),
    submit: (values) => submit(values, version),
    validate,
    onError: (error) => {
      if (!isStale(error)) return false;
      void readAgain(requisition.id).then(setTheirs);
      return true;
    },
    onDone: (saved) => {
      setVersion(saved.version);
      form.reset(valuesOf(saved));
      take(saved);
      toast.success(savedText);
      onSaved?.();
    },
  });
  const settle = (current: RequisitionView): void => {
    setVersion(current.version);
    setTheirs(null);
    take(current);
  };
  return {
    form,
    theirs,
    keepMine: () => theirs && settle(theirs),
    takeTheirs: () => {
      if (!theirs) return;
      form.reset(valuesOf(theirs));
      settle(theirs);
    },
  };
}
