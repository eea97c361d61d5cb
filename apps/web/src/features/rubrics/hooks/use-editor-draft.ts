import type { RubricPackView } from '@app/contracts';
import { isRecord } from '@app/domain';
import { useEffect, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '../../../lib/kept-draft.js';

interface EditorDraft {
  readonly text: string;
  /** Content hash of the version that the text is to follow, as its writer saw it. */
  readonly baseHash: string;
}

const isDraft = (value: unknown): value is EditorDraft =>
  isRecord(value) && typeof value['text'] === 'string' && typeof value['baseHash'] === 'string';

/**
 * The text that is being written, kept in this tab through reloads until it is published or thrown away.
 * @param startText what one began from
 */
export function useEditorDraft({ packId, head }: RubricPackView, startText: string) {
  const name = `rubric.${packId}`;
  const [kept] = useState(() => readDraft(name, isDraft));
  const [text, setText] = useState(kept?.text ?? startText);
  const [baseHash, setBaseHash] = useState(kept?.baseHash ?? head.contentHash);
  const [isDone, setIsDone] = useState(false);
  const isChanged = !isDone && text !== startText;
  useEffect(() => {
    if (isChanged) keepDraft(name, { text, baseHash });
    else dropDraft(name);
  }, [name, isChanged, text, baseHash]);
  return {
    text,
    setText,
    baseHash,
    isChanged,
    wasKept: kept !== null,
    isStale: baseHash !== head.contentHash,
    rebase: () => setBaseHash(head.contentHash),
    discard: () => {
      setText(startText);
      setBaseHash(head.contentHash);
    },
    done: () => setIsDone(true),
  };
}

export type EditorDraftState = ReturnType<typeof useEditorDraft>;
