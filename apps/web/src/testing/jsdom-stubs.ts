// What jsdom lacks and Mantine or our components ask for. Runs before each spec file of the web project.
import { TextDecoder, TextEncoder } from 'node:util';
import { configure } from '@testing-library/dom';

// A screen is lazy and its first data takes a moment; beside another worker on two cores that is more than a second.
configure({ asyncUtilTimeout: 10_000 });

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

const noMedia = (query: string): MediaQueryList =>
  ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    dispatchEvent: () => false,
  }) as unknown as MediaQueryList;

// A spec that asks for the plain environment of Node has no page.
if (typeof window !== 'undefined') {
  Object.assign(globalThis, {
    ResizeObserver: NoObserver,
    IntersectionObserver: NoObserver,
    TextEncoder,
    TextDecoder,
  });
  window.matchMedia = noMedia;
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  if (typeof document.fonts === 'undefined') {
    Object.defineProperty(document, 'fonts', {
      value: { addEventListener: () => undefined, removeEventListener: () => undefined },
    });
  }
}
