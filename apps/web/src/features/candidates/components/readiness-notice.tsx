import { ladderWords } from '@app/domain';
import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../../components/ui/notice.js';
import { readinessQuery } from '../api/application.js';
import type { Interviewer } from '../interviewers.js';
import { texts } from '../texts.js';

interface ReadinessNoticeProps {
  readonly applicationId: string;
  readonly roundId: string;
  readonly chosen: readonly string[];
  readonly people: readonly Interviewer[];
}

/** Warns of people who are not to interview alone yet; it stops nobody. */
export function ReadinessNotice({ applicationId, roundId, chosen, people }: ReadinessNoticeProps) {
  const { data } = useQuery(readinessQuery(applicationId, roundId));
  const notYet = (data?.people ?? []).filter((one) => chosen.includes(one.personId));
  if (notYet.length === 0) return null;
  return (
    <Notice tone="warn" title={texts.assign.notSolo} live>
      <ul>
        {notYet.map(({ personId, missing }) => {
          const name = people.find((one) => one.id === personId)?.name ?? '';
          return <li key={personId}>{texts.assign.stillMissing(name, ladderWords(missing))}</li>;
        })}
      </ul>
    </Notice>
  );
}
