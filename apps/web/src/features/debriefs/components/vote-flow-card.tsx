import { screenTheme, VoteFlowChart, voteFlowTable } from '@app/charts';
import type { VoteView } from '@app/contracts';
import { movementOf } from '@app/domain';
import { Card } from '../../../components/ui/card.js';
import { Fold } from '../../../components/ui/fold.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { roomTexts } from '../texts-room.js';
import room from './room.module.css';
import css from './talk.module.css';

const words = roomTexts.flow;
type Row = ReturnType<typeof voteFlowTable>['rows'][number];

/** How the votes moved from the pre-vote to the final vote, as a picture and as a table. */
export function VoteFlowCard({ votes }: { readonly votes: readonly VoteView[] }) {
  const counted = votes.filter((vote) => !vote.excluded);
  const flows = movementOf(counted.map(({ person, phase, choice }) => ({ personId: person.id, phase, choice })));
  const { columns: heads, rows } = voteFlowTable(flows);
  const columns: Column<Row>[] = heads.map((head, index) => ({ key: head, head, cell: (row) => row[index] ?? '' }));
  return (
    <Card title={words.title}>
      <div className={css.flow}>
        <VoteFlowChart theme={screenTheme} title={words.chart} flows={flows} />
      </div>
      <Fold className={room.details} summary={words.table}>
        <Table caption={words.title} columns={columns} rows={rows} rowKey={(row) => `${row[0]} ${row[1]}`} />
      </Fold>
    </Card>
  );
}
