const count = (n: number, one: string, many = `${one}s`): string => `${n} ${n === 1 ? one : many}`;

export const texts = {
  title: 'This panel, raw and adjusted',
  hint: 'From what was locked while blind; amendments do not change it. Advisory: the evidence above decides.',
  chart: 'Where does this panel place the candidate?',
  n: (n: { readonly raters: number; readonly ratings: number; readonly criteria: number }) =>
    `${count(n.raters, 'rater')}, ${count(n.ratings, 'rating')}, ${count(n.criteria, 'criterion', 'criteria')}`,
  raw: 'Raw mean of the criteria with two raters, by weight',
  adjusted: 'Adjusted',
  interval: (low: string, high: string) => `90 % interval ${low} to ${high}`,
  unread: 'What this panel says could not be read just now. The ratings above stand; reload the page to ask again.',
  none: 'No independent rating: nothing to say.',
  notAdjusted: 'No adjusted number:',
  criterion: {
    adjusted: 'adjusted',
    what: 'What raters of the organisation would give, from these ratings alone, drawn towards its mean. Advisory.',
    none: 'No adjusted level:',
  },
  without: {
    title: 'If one rater had not been there',
    rater: 'Without',
    ratings: 'Ratings less',
    mean: 'Raw mean',
    verdict: 'Bar',
    bar: 'The bar on these ratings',
    flips: 'would change',
    same: 'same',
    everyone: 'Everyone',
    noFlip: 'No single rater decides the bar.',
    flip: (names: string) => `The bar would read otherwise without ${names}.`,
  },
  someone: 'A rater',
} as const;
