/** Offset of a place in a text; one that is outside counts as the nearest end. @param line and column from 1 */
export function offsetOf(text: string, line: number, column: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(before + Math.min(column - 1, lines[line - 1]?.length ?? 0), text.length);
}

export const countLines = (text: string): number => text.split('\n').length;
