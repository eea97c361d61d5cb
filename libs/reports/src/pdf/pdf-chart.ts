import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import SVGtoPDF from 'svg-to-pdfkit';
import { BOLD, CONTENT_BOTTOM, CONTENT_WIDTH, PAGE, REGULAR, type Pdf } from './pdf-document.js';

export interface PlacedChart {
  readonly height: number;
  draw(pdf: Pdf): void;
}

const TALLEST = CONTENT_BOTTOM - PAGE.edge - 90;

/** The chart of the screen, as it will stand on the page: as wide as the text, or less when it would be too tall. */
export function placeChart(chart: ReactElement): PlacedChart {
  const svg = renderToStaticMarkup(chart);
  const size = /^<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg);
  if (!size) throw new Error('A chart must state its own size.');
  // A size of its own would win over the place it is given here: the viewBox alone scales.
  const scalable = svg.replace(/ width="[\d.]+" height="[\d.]+"/, '');
  const [width, height] = [Number(size[1]), Number(size[2])];
  const scale = Math.min(CONTENT_WIDTH / width, TALLEST / height);
  return {
    height: height * scale,
    draw: (pdf) => {
      const top = pdf.y;
      SVGtoPDF(pdf, scalable, PAGE.edge, top, {
        width: width * scale,
        height: height * scale,
        assumePt: true,
        fontCallback: (_family, bold) => (bold ? BOLD : REGULAR),
        warningCallback: (message) => {
          throw new Error(`A chart can not be printed: ${message}`);
        },
      });
      pdf.y = top + height * scale;
    },
  };
}
