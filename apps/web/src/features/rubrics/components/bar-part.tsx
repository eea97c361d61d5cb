import { RUBRIC_GATE_STATES, type Rubric } from '@app/domain';
import { IconBuildingArch } from '@tabler/icons-react';
import { Card } from '../../../components/ui/card.js';
import { Notice } from '../../../components/ui/notice.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { barSentences } from '../bar-sentences.js';
import { texts } from '../texts.js';
import css from './rubric.module.css';

function Gates({ rubric }: { readonly rubric: Rubric }) {
  return rubric.gates.map((gate) => {
    const criterion = rubric.criteria.find((one) => one.id === gate.criterionId);
    return (
      <Card
        key={gate.criterionId}
        title={texts.bar.gate(`${gate.criterionId} ${criterion?.name ?? ''}`)}
        hint={texts.bar.gateRule(gate.metMedian, gate.minRaters)}
        actions={
          <StatusPill tone="accent" icon={<IconBuildingArch size={14} stroke={1.6} aria-hidden="true" />}>
            {texts.criteria.gate}
          </StatusPill>
        }
      >
        <div className={css.stack}>
          {gate.reason && <p>{gate.reason}</p>}
          {gate.states && (
            <dl className={css.pairs}>
              {RUBRIC_GATE_STATES.map((state) => [
                <dt key={`${state}-name`}>{texts.bar.gateStates[state]}</dt>,
                <dd key={state}>{gate.states?.[state]}</dd>,
              ])}
            </dl>
          )}
        </div>
      </Card>
    );
  });
}

export function BarPart({ rubric }: { readonly rubric: Rubric }) {
  return (
    <div className={css.list}>
      <Notice>{texts.bar.hint}</Notice>
      <div className={css.bars}>
        {rubric.bars.map((bar) => (
          <Card key={bar.seniority} title={texts.bar.seniorities[bar.seniority]}>
            <ul className={css.rows}>
              {barSentences(rubric, bar).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
      <Gates rubric={rubric} />
    </div>
  );
}
