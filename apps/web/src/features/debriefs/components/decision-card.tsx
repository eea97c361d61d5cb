import type { DebriefView, DecisionView } from '@app/contracts';
import { votesMissing } from '@app/domain';
import { IconDownload, IconFileText } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Button } from '../../../components/ui/button.js';
import { Card } from '../../../components/ui/card.js';
import { CopyField } from '../../../components/ui/copy-field.js';
import { DateTime } from '../../../components/ui/date-time.js';
import { StatusPill } from '../../../components/ui/status-pill.js';
import { downloadRecord, printRecord } from '../api/debrief-writes.js';
import { isHire } from '../lib/decision-form.js';
import { roomTexts } from '../texts-room.js';
import { texts } from '../texts.js';
import css from './decision.module.css';
import room from './room.module.css';

const words = texts.decision;

/** A correction is refused below the quorum as the seal is; who may not know the votes reads only that it is not sealed. */
function openWords({ tally }: DebriefView): string {
  if (!tally) return words.notSealed;
  return votesMissing(tally) > 0 ? words.uncarried : words.correctable;
}

/** What was decided and on what it rests; once sealed, with the hash of its record and how to verify it. */
export function DecisionCard({
  debrief,
  decision,
}: {
  readonly debrief: DebriefView;
  readonly decision: DecisionView;
}) {
  const { sealed } = decision;
  return (
    <Card
      title={words.title}
      hint={
        <>
          {words.decidedBy} {decision.decidedBy.name}, <DateTime at={decision.decidedAt} />,{' '}
          {words.version(decision.decisionVersion)}
        </>
      }
      actions={
        sealed ? (
          <StatusPill tone="sealed">
            {words.sealedAt} <DateTime at={sealed.at} />
          </StatusPill>
        ) : (
          <StatusPill tone="warn">{openWords(debrief)}</StatusPill>
        )
      }
    >
      <DecisionFacts debrief={debrief} decision={decision} />
      {sealed && (
        <RecordPart debrief={debrief} decision={decision} hash={sealed.hash} mayExport={debrief.can.exportRecord} />
      )}
    </Card>
  );
}

export function DecisionFacts({
  debrief,
  decision,
}: {
  readonly debrief: DebriefView;
  readonly decision: DecisionView;
}) {
  const { rubric } = debrief;
  return (
    <dl className={css.facts}>
      <dt>{words.outcome}</dt>
      <dd className={css.outcome}>
        {texts.outcomes[decision.outcome]}
        {decision.level && isHire(decision.outcome) && `, ${texts.seniorities[decision.level].toLowerCase()}`}
      </dd>
      <dt>{words.roleFound}</dt>
      <dd>
        <b>{texts.profiles[decision.roleFinding]}</b>. {decision.roleReason}
      </dd>
      <dt>{words.rationale}</dt>
      <dd>
        <ul className={css.reasons}>
          {decision.rationale.map((reason, index) => (
            <li key={index}>
              <span className={css.id} title={rubric.criteria.find((one) => one.id === reason.criterionId)?.name}>
                {reason.criterionId}
              </span>
              <span>{reason.text}</span>
            </li>
          ))}
        </ul>
      </dd>
      <dt>{words.dissent}</dt>
      <dd>
        {decision.dissent.length === 0 ? (
          words.noDissent
        ) : (
          <ul className={css.reasons}>
            {decision.dissent.map(({ person, text, own }, index) => (
              <li key={index} className={css.wide}>
                <span>
                  <b>{person.name}</b>
                  {own && <span className={room.small}> {roomTexts.dissent.own}</span>}: {text}
                </span>
              </li>
            ))}
          </ul>
        )}
      </dd>
      {decision.missing && (
        <>
          <dt>{roomTexts.missing.title}</dt>
          <dd>
            <ul className={css.reasons}>
              {decision.missing.map((one, index) => (
                <li key={index}>
                  <span className={css.id}>{one.criterionId}</span>
                  <span>
                    {one.text}{' '}
                    <span className={room.small}>{roomTexts.missing.gets(one.person.name, one.roundId)}</span>
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <dt>{words.conditions}</dt>
      <dd>{decision.conditions === '' ? words.noConditions : decision.conditions}</dd>
      {decision.overrideReason !== null && (
        <>
          <dt>{words.overrideTitle}</dt>
          <dd>{decision.overrideReason}</dd>
        </>
      )}
    </dl>
  );
}

interface RecordPartProps {
  readonly debrief: DebriefView;
  readonly decision: DecisionView;
  readonly hash: string;
  readonly mayExport: boolean;
}

/** The hash of a sealed version, its record to keep, and how to verify it. */
export function RecordPart({ debrief, decision, hash, mayExport }: RecordPartProps) {
  const { decisionVersion } = decision;
  const fileName = words.fileName(debrief.candidate.name, decisionVersion);
  const download = useMutation({
    mutationFn: () => downloadRecord(debrief.applicationId, decisionVersion, fileName),
  });
  const print = useMutation({
    mutationFn: () => printRecord(debrief.applicationId, decisionVersion, fileName.replace(/json$/, 'pdf')),
  });
  return (
    <div className={css.record}>
      <p>
        <span className={room.small}>{words.hash}</span>
        <br />
        <span className={css.hash}>{hash}</span>
      </p>
      {mayExport ? (
        <>
          <div className={room.actions}>
            <Button
              icon={<IconDownload size={16} stroke={1.5} aria-hidden="true" />}
              busy={download.isPending}
              onClick={() => download.mutate()}
            >
              {words.export}
            </Button>
            <Button
              icon={<IconFileText size={16} stroke={1.5} aria-hidden="true" />}
              busy={print.isPending}
              onClick={() => print.mutate()}
            >
              {words.print}
            </Button>
          </div>
          <p className={room.muted}>{words.verify}</p>
          <CopyField label={words.verifyLabel} value={words.verifyCommand(fileName)} />
        </>
      ) : (
        <p className={room.muted}>{words.notYours}</p>
      )}
    </div>
  );
}
