import type { RubricVersionListItem } from '@app/contracts';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { versionTexts as texts } from '../texts-versions.js';

interface VersionStateProps {
  readonly version: Pick<RubricVersionListItem, 'current' | 'onServer'>;
  readonly plain?: boolean;
}

/** Whether new requisitions begin with it; a file of the server beside an own version says so. */
export function VersionState({ version, plain = false }: VersionStateProps) {
  if (version.current)
    return (
      <StatusPill tone="ok" plain={plain}>
        {texts.current}
      </StatusPill>
    );
  return (
    <StatusPill icon={null} plain={plain}>
      {version.onServer ? texts.onServer : texts.earlier}
    </StatusPill>
  );
}
