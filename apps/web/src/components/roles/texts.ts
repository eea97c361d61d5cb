export const texts = {
  title: 'AI PM, ML engineer, data scientist, TPM, traditional PM: who decides what',
  aiPm: 'AI PM',
  beside: (label: string) => `AI PM and ${label}`,
  mixUp: 'When they are hard to tell apart',
  comparison: 'How the work differs from a traditional product manager’s',
  traditional: 'Traditional PM',
  sources: (ids: readonly string[]) => `Sources: ${ids.join(', ')}`,
  advice: 'To route, never to score: it asks whether this is the right requisition.',
} as const;
