export interface TextPosition {
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
}

/**
 * Line and column of offsets in a text, counted from the text itself: the line counter of the YAML library loses
 * lines once a syntax error makes its lexer start over.
 */
export class TextLines {
  private readonly starts: readonly number[];

  constructor(private readonly text: string) {
    this.starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
  }

  /** Position of an offset; one outside the text counts as its nearest end. */
  positionOf(offset: number): TextPosition {
    const inside = Math.min(Math.max(0, offset), this.text.length);
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.starts[middle]! <= inside) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: inside - this.starts[low]! + 1 };
  }
}
