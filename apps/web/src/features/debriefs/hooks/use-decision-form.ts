import type { DebriefView, DecisionView } from '@app/contracts';
import type { DecisionSetting } from '@app/domain';
import { useEffect, useMemo, useState } from 'react';
import { toast } from '../../../components/ui/toast.js';
import { type FormState, useForm } from '../../../lib/form.js';
import { isStale } from '../../../lib/problem.js';
import { useMe } from '../../../lib/queries/session.js';
import { recordDecision, useRefreshDebrief } from '../api/debrief-writes.js';
import {
  decisionOf,
  type DecisionValues,
  EMPTY_DECISION,
  problemsOf,
  settingOf,
  valuesOf,
} from '../lib/decision-form.js';
import { keep, readKept } from '../lib/kept-text.js';
import { texts } from '../texts.js';

interface DecisionFormState {
  readonly form: FormState<DecisionValues>;
  readonly setting: DecisionSetting | null;
  /** What somebody else recorded meanwhile; until it is settled nothing is sent. */
  readonly theirs: DecisionView | null;
  /** Text of an earlier visit is in the form. */
  readonly wasKept: boolean;
  readonly settle: (take: boolean) => void;
  readonly startOver: () => void;
}

/** The form of the decision: checked by the server's own rules, kept in this tab while it is typed. */
export function useDecisionForm(debrief: DebriefView, onSaved: () => void): DecisionFormState {
  const { applicationId, decisionVersion = 1, decision } = debrief;
  const refresh = useRefreshDebrief(applicationId);
  const setting = useMemo(() => settingOf(debrief), [debrief]);
  const draft = `${useMe().id}.${applicationId}.decision.${decisionVersion}`;
  const [kept, setKept] = useState(() => readKept<DecisionValues>(draft, EMPTY_DECISION));
  const [version, setVersion] = useState(decision?.version ?? 0);
  const [isBehind, setBehind] = useState(false);
  const theirs = isBehind && decision && decision.version !== version ? decision : null;
  const form = useForm<DecisionValues, DecisionView>({
    initial: valuesOf(debrief),
    validate: (values) => problemsOf(values, setting),
    submit: (values) => {
      const body = decisionOf(values, setting);
      if (!body) throw new Error('A decision without an outcome passed its check');
      return recordDecision(applicationId, body, version);
    },
    onError: (error) => {
      if (!isStale(error)) return false;
      // The page is read again; the decision that is on the server then stands beside the one typed here.
      void refresh().then(() => setBehind(true));
      return true;
    },
    onDone: () => {
      keep(draft, null);
      toast.success(texts.decision.saved);
      void refresh().then(onSaved);
    },
  });
  const { values, dirty, setAll, reset } = form;
  useEffect(() => {
    // Once, when the form opens: the typed text comes back as something not saved yet.
    if (kept) setAll(kept);
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only on opening
  }, []);
  useEffect(() => {
    if (dirty) keep(draft, values);
  }, [dirty, values, draft]);
  return {
    form,
    setting,
    theirs,
    wasKept: kept !== null && dirty,
    settle: (take) => {
      if (!theirs) return;
      setVersion(theirs.version);
      setBehind(false);
      if (!take) return;
      keep(draft, null);
      reset(valuesOf({ decision: theirs }));
    },
    startOver: () => {
      keep(draft, null);
      setKept(null);
      reset(valuesOf(debrief));
    },
  };
}
