import type { EvalArtifactView } from '@app/contracts';
import { artifactSpeaksTo } from '@app/domain';
import { Select } from '../../../components/ui/select.js';
import { useShelf } from '../../../lib/queries/eval-artifacts.js';
import { useCard } from '../hooks/card-context.js';
import { texts } from '../texts.js';

interface CandidateFileChoiceProps {
  /** Of the piece. */
  readonly name: string;
  readonly onChoose: (artifact: EvalArtifactView) => void;
}

/** The files that the candidate sent or showed, as far as they speak to this round: a piece points at one instead of bringing its own. */
export function CandidateFileChoice({ name, onChoose }: CandidateFileChoiceProps) {
  const { card } = useCard();
  const { data: shelf } = useShelf(card.applicationId);
  const { criteria, round } = card.kit;
  const files = (shelf?.artifacts ?? []).filter((one) =>
    criteria.some((criterion) => artifactSpeaksTo(one, criterion.id, round.id)),
  );
  if (files.length === 0) return null;
  return (
    <Select
      label={texts.suite.ofCandidate}
      hint={texts.suite.ofCandidateHint}
      name={name}
      value=""
      placeholder={texts.suite.choose}
      options={files.map(({ id, fileName, cases }) => ({ value: id, label: texts.suite.fileOf(fileName, cases) }))}
      onChange={(id) => {
        const chosen = files.find((one) => one.id === id);
        if (chosen) onChoose(chosen);
      }}
    />
  );
}
