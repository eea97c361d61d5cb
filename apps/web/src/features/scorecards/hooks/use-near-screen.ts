import { type RefObject, useEffect, useState } from 'react';

/** Whether the element is in sight in the box it stands in, or about to be: what is far away holds no pixels. */
export function useNearScreen(ref: RefObject<HTMLElement | null>): boolean {
  const [isNear, setIsNear] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return undefined;
    const observer = new IntersectionObserver((entries) => setIsNear(entries.at(-1)?.isIntersecting ?? false), {
      // The box that scrolls: a margin around the window would not reach into it.
      root: element.parentElement,
      rootMargin: '200px 0px',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return isNear;
}
