import type { PersonRef } from '@app/contracts';
import { LIMITS, type MissingEvidence, type Rubric } from '@app/domain';
import { Select } from '../../../components/ui/select.js';
import { TextArea } from '../../../components/ui/text-area.js';
import type { FormState } from '../../../lib/form.js';
import type { DecisionValues } from '../lib/decision-form.js';
import { roomTexts } from '../texts-room.js';
import { ownError, replaced, Row, RowGroup, without } from './decision-rows.js';

const words = roomTexts.missing;
const EMPTY: MissingEvidence = { criterionId: '', text: '', roundId: '', personId: '' };

interface MissingRowsProps {
  readonly form: FormState<DecisionValues>;
  readonly rubric: Rubric;
  /** Who can get it. */
  readonly people: readonly PersonRef[];
}

/** For a hold: what is missing, exactly, and who gets it in which round. */
export function MissingRows({ form, rubric, people }: MissingRowsProps) {
  const { missing = [] } = form.values;
  const set = (index: number, change: Partial<MissingEvidence>): void =>
    form.set('missing', replaced(missing, index, { ...EMPTY, ...missing[index], ...change }));
  const criteria = rubric.criteria.map((one) => ({ value: one.id, label: `${one.id} ${one.shortName}` }));
  const roundsOf = (criterionId: string) =>
    [...rubric.rounds, ...(rubric.variants ?? []).flatMap((variant) => variant.rounds)].filter(({ criterionIds }) =>
      criterionIds.includes(criterionId),
    );
  return (
    <RowGroup
      path="/missing"
      title={words.title}
      hint={words.hint}
      error={ownError(form, '/missing')}
      addLabel={words.add}
      onAdd={() => form.set('missing', [...missing, EMPTY])}
    >
      {missing.map((one, index) => (
        <Row
          key={index}
          removeLabel={words.remove(index + 1)}
          onRemove={() => form.set('missing', without(missing, index))}
        >
          <Select
            label={words.criterion(index + 1)}
            name={`/missing/${index}/criterionId`}
            value={one.criterionId}
            onChange={(criterionId) => set(index, { criterionId, roundId: '' })}
            options={criteria}
            placeholder={words.choose}
            error={form.errorAt(`/missing/${index}/criterionId`)}
          />
          <TextArea
            label={words.text(index + 1)}
            name={`/missing/${index}/text`}
            value={one.text}
            onChange={(text) => set(index, { text })}
            maxLength={LIMITS.rationale}
            minRows={2}
            error={form.errorAt(`/missing/${index}/text`)}
          />
          <Select
            label={words.round(index + 1)}
            name={`/missing/${index}/roundId`}
            value={one.roundId}
            onChange={(roundId) => set(index, { roundId })}
            options={roundsOf(one.criterionId).map(({ id, name }) => ({ value: id, label: name }))}
            placeholder={words.choose}
            error={form.errorAt(`/missing/${index}/roundId`)}
          />
          <Select
            label={words.person(index + 1)}
            name={`/missing/${index}/personId`}
            value={one.personId}
            onChange={(personId) => set(index, { personId })}
            options={people.map((person) => ({ value: person.id, label: person.name }))}
            placeholder={words.choose}
            error={form.errorAt(`/missing/${index}/personId`)}
          />
        </Row>
      ))}
    </RowGroup>
  );
}
