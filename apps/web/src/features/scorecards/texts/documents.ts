// Loaded with the documents, not with the card.
import type { PdfTrouble } from '../lib/pdf-file.js';

const TROUBLES: Readonly<Record<PdfTrouble, { readonly title: string; readonly detail: string }>> = {
  password: {
    title: 'This PDF is protected by a password',
    detail:
      'It can not be shown here. Download it to open it with its password, or ask the recruiter for a copy without one.',
  },
  broken: {
    title: 'This PDF can not be drawn here',
    detail:
      'The file is damaged or not quite a PDF. Download it to try another program, or ask the recruiter for a new copy.',
  },
  slow: {
    title: 'This PDF takes too long to draw',
    detail: 'Drawing was stopped so that your card stays quick. Download it to open it in another program.',
  },
  unloaded: {
    title: 'The reader could not be loaded',
    detail: 'Your card is not touched by it. Check the connection and try again, or download the file.',
  },
};

export const texts = {
  empty: 'Nothing from the candidate yet.',
  emptyDetail: 'A CV, a portfolio or a work sample that the recruiter adds opens here, beside the card.',
  list: 'Documents of the candidate',
  opensTab: 'opens in a new tab',
  open: (title: string) => `Open ${title}`,
  back: 'All documents',
  download: 'Download',
  downloadLabel: (title: string) => `Download ${title}`,
  enlarge: 'Enlarge',
  loading: (title: string) => `Loading ${title}`,
  notDrawn: {
    title: 'This kind of file is not shown here',
    detail: 'Download it to open it in its own program.',
  },
  troubles: TROUBLES,
  retry: 'Try again',
  pages: (title: string) => `Pages of ${title}`,
  page: (at: number, of: number) => `Page ${at} of ${of}`,
  more: (shown: number, of: number) =>
    `The first ${shown} of ${of} pages are shown here. The download has all of them.`,
  previousPage: 'Previous page',
  nextPage: 'Next page',
  zoomIn: 'Larger',
  zoomOut: 'Smaller',
  zoom: (percent: number) => `${percent} %`,
  noText: 'This page is a picture: it holds no text that could be read aloud or selected.',
  pageFailed: 'This page could not be drawn. The download has it.',
  image: {
    tooLarge: 'This picture has too many pixels to be shown here',
    broken: 'This picture can not be shown here',
    detail: 'Download it to open it in another program.',
  },
  cut: 'Only the beginning is shown here. The download has all of it.',
  quote: {
    action: (criterionId: string) => `Quote for ${criterionId}`,
    hint: 'Select words to quote them as evidence.',
    added: (criterionId: string) =>
      `Quoted under ${criterionId}. Say there whether it speaks for or against, then add it.`,
    tooLong: (most: number) => `Select less: a piece holds up to ${most} characters.`,
    full: (most: number) => `A card holds up to ${most} pieces of evidence.`,
  },
} as const;
