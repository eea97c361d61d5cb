import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DOCUMENT_LIMITS, drawnAs, fitCanvas } from './document-limits.js';

describe('how a file is shown', () => {
  it.each([
    ['application/pdf', 'pdf'],
    ['image/jpeg', 'image'],
    ['text/csv', 'text'],
    ['image/svg+xml', 'download'],
    ['text/html', 'download'],
    ['application/xhtml+xml', 'download'],
    ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'download'],
    ['constructor', 'download'],
    [null, 'download'],
  ] as const)('%s: %s', (mediaType, way) => {
    expect(drawnAs({ mediaType })).toBe(way);
  });
});

describe('the canvas of a page', () => {
  it('keeps the shape, and is as fine as the device while the limits allow it', () => {
    expect(fitCanvas({ width: 612, height: 792 }, 306, 2)).toEqual({ width: 306, height: 396, ratio: 2 });
  });

  it('never asks for more pixels than the limits, whatever the file says of itself', () => {
    const length = fc.oneof(fc.double(), fc.double({ min: 1e-3, max: 1e9 }), fc.constantFrom(0, -1, NaN, Infinity));
    fc.assert(
      fc.property(
        length,
        length,
        fc.integer({ min: 1, max: 6_000 }),
        fc.double({ min: 0.5, max: 4 }),
        (w, h, width, dpr) => {
          const fit = fitCanvas({ width: w, height: h }, width, Number.isNaN(dpr) ? 1 : dpr);
          if (fit === null) return;
          const [x, y] = [fit.width * fit.ratio, fit.height * fit.ratio];
          expect(Math.max(x, y)).toBeLessThanOrEqual(DOCUMENT_LIMITS.canvasSide + 0.01);
          expect(x * y).toBeLessThanOrEqual(DOCUMENT_LIMITS.canvasPixels + 1);
          expect(Math.min(x, y)).toBeGreaterThanOrEqual(1);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('gives a page up that is a thread or has no size', () => {
    expect(fitCanvas({ width: 1, height: 1e9 }, 300, 1)).toBeNull();
    expect(fitCanvas({ width: 0, height: 10 }, 300, 1)).toBeNull();
    expect(fitCanvas({ width: NaN, height: 10 }, 300, 1)).toBeNull();
  });
});
