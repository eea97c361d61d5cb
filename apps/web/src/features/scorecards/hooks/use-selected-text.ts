import { type RefObject, useEffect, useState } from 'react';

const tidy = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The words selected inside the element, on one line; '' while there are none or the selection is elsewhere. */
export function useSelectedText(within: RefObject<HTMLElement | null>): string {
  const [text, setText] = useState('');
  useEffect(() => {
    const read = (): void => {
      const selection = document.getSelection();
      const isHere = selection?.anchorNode && within.current?.contains(selection.anchorNode);
      setText(isHere ? tidy(selection.toString()) : '');
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [within]);
  return text;
}
