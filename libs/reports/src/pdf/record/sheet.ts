// One place that draws: every text stands in the structure that a screen reader walks, every line and fill is decoration.
import { createRequire } from 'node:module';
import { printTheme } from '@app/charts';
import { CONTENT_BOTTOM, CONTENT_WIDTH, ensureSpace, PAGE, type Pdf } from '../pdf-document.js';

const require = createRequire(import.meta.url);
const fontFile = (name: string): string => require.resolve(`dejavu-fonts-ttf/ttf/${name}.ttf`);

/** Narrower than the house face of the charts: a record is read, and a line should hold a sentence. */
const FACES = {
  text: 'DejaVuSansCondensed',
  bold: 'DejaVuSansCondensed-Bold',
  quote: 'DejaVuSansCondensed-Oblique',
  mono: 'DejaVuSansMono',
} as const;
type Face = keyof typeof FACES;

export const INK = {
  text: printTheme.text,
  muted: printTheme.textMuted,
  quiet: printTheme.axis,
  accent: printTheme.accent,
  line: printTheme.border,
  ground: '#f6f7f9',
  accentGround: '#f4effb',
} as const;

export interface Look {
  readonly face?: Face;
  readonly size?: number;
  readonly colour?: string;
  /** From the left edge of the text. */
  readonly x?: number;
  readonly width?: number;
  readonly align?: 'left' | 'right' | 'center';
  readonly lineGap?: number;
}

type Tag =
  'Document' | 'Sect' | 'H1' | 'H2' | 'H3' | 'P' | 'BlockQuote' | 'Table' | 'TR' | 'TH' | 'TD' | 'L' | 'LI' | 'LBody';

interface TagOptions {
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
}

type Element = PDFKit.PDFStructureElement;

export class Sheet {
  private readonly open: Element[] = [];

  constructor(readonly pdf: Pdf) {
    for (const face of Object.values(FACES)) pdf.registerFont(face, fontFile(face));
    const root = pdf.struct('Document');
    pdf.addStructure(root);
    this.open.push(root);
  }

  get y(): number {
    return this.pdf.y;
  }
  set y(value: number) {
    this.pdf.y = value;
  }

  /** A part that holds others. */
  inside(tag: Tag, draw: () => void): void {
    const element = this.pdf.struct(tag);
    this.open.at(-1)!.add(element);
    this.open.push(element);
    draw();
    this.open.pop();
    element.end();
  }

  /** A part that holds text. */
  leaf(tag: Tag, draw: () => void, options: TagOptions = {}): void {
    const element = this.pdf.struct(tag, options, draw);
    this.open.at(-1)!.add(element);
  }

  /** Lines and fills: nothing to read. Only outside of a leaf. */
  decor(draw: (pdf: Pdf) => void): void {
    const { y } = this.pdf;
    this.pdf.markContent('Artifact', { type: 'Layout' });
    draw(this.pdf);
    this.pdf.endMarkedContent();
    this.pdf.y = y;
  }

  height(
    text: string,
    { face = 'text', size = 9.5, x = 0, width = CONTENT_WIDTH - x, lineGap = 2 }: Look = {},
  ): number {
    return this.pdf.font(FACES[face]).fontSize(size).heightOfString(text, { width, lineGap });
  }

  widthOf(text: string, face: Face, size: number): number {
    return this.pdf.font(FACES[face]).fontSize(size).widthOfString(text);
  }

  /** Writes at the current line and leaves it below the text. */
  write(text: string, look: Look = {}): void {
    const { face = 'text', size = 9.5, colour = INK.text, x = 0, align = 'left', lineGap = 2 } = look;
    const width = look.width ?? CONTENT_WIDTH - x;
    this.pdf.font(FACES[face]).fontSize(size).fillColor(colour);
    this.pdf.text(text, PAGE.edge + x, this.pdf.y, { width, align, lineGap });
  }

  /** A paragraph, kept whole unless it is longer than half a page. */
  paragraph(text: string, look: Look & { readonly gapAfter?: number; readonly tag?: Tag } = {}): void {
    this.keep(this.height(text, look));
    this.leaf(look.tag ?? 'P', () => this.write(text, look));
    this.y += look.gapAfter ?? 6;
  }

  /** Nothing is read after this. */
  close(): void {
    this.open[0]!.end();
  }

  /** A new page unless `height` fits; what is longer than half a page is left to break. */
  keep(height: number): void {
    ensureSpace(this.pdf, Math.min(height, CONTENT_BOTTOM / 2));
  }

  /** @param keepWith height of what must follow on the same page */
  heading(text: string, keepWith = 56): void {
    this.keep(34 + keepWith);
    this.y += 14;
    this.leaf('H2', () => this.write(text, { face: 'bold', size: 12.5 }));
    this.y += 5;
    this.rule();
    this.y += 7;
  }

  rule(colour: string = INK.line, x = 0, width = CONTENT_WIDTH): void {
    this.decor((pdf) => {
      const from = PAGE.edge + x;
      pdf
        .moveTo(from, pdf.y)
        .lineTo(from + width, pdf.y)
        .lineWidth(0.6)
        .stroke(colour);
    });
  }
}
