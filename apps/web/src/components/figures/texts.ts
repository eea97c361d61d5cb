export const texts = {
  table: 'Data table',
  downloads: (title: string) => `Downloads of: ${title}`,
  scroll: (title: string) => `${title} Scrolls sideways.`,
  failed: 'The picture could not be made',
  failedHint: 'Take the SVG instead: it holds the same chart.',
  methods: 'How this is computed',
  missing: 'Not yet',
} as const;
