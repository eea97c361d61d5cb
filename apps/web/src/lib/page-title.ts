import { useEffect } from 'react';

/** Says where one is: in the tab's title and, through the shell's live region, to a screen reader. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Plumbline`;
    const announcer = document.getElementById('route-announcer');
    if (announcer) announcer.textContent = title;
  }, [title]);
}
