import { createContext, useContext, useEffect } from 'react';

/** What holds a form (a drawer) hears here whether closing it would lose something. */
export const UnsavedContext = createContext<(isUnsaved: boolean) => void>(() => undefined);

export function useReportUnsaved(isUnsaved: boolean): void {
  const report = useContext(UnsavedContext);
  useEffect(() => {
    report(isUnsaved);
    return () => report(false);
  }, [report, isUnsaved]);
}
