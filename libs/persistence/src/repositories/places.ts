/** '$2, $3, $4': places of a list in a statement, beginning with `first`. Both engines bind them in this order. */
export const places = (first: number, count: number): string =>
  Array.from({ length: count }, (_, index) => `$${first + index}`).join(', ');
