import type { EvidenceKind } from '@app/domain';
import { IconChartBar, IconEye, IconFileText, IconFlask, IconQuote, IconZoomQuestion } from '@tabler/icons-react';

const ICONS = {
  quote: IconQuote,
  behaviour: IconEye,
  artefact: IconFileText,
  metric: IconChartBar,
  absence: IconZoomQuestion,
  eval_suite: IconFlask,
} as const;

export function KindIcon({ kind, size = 16 }: { readonly kind: EvidenceKind; readonly size?: number }) {
  const Icon = ICONS[kind];
  return <Icon size={size} stroke={1.5} aria-hidden="true" />;
}
