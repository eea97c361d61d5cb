import type { ReportExportView } from '@app/contracts';
import { IconDownload } from '@tabler/icons-react';
import { DateTime } from '../../../components/ui/date-time.js';
import { ErrorState } from '../../../components/ui/error-state.js';
import { IconButton } from '../../../components/ui/icon-button.js';
import { Skeleton } from '../../../components/ui/skeleton.js';
import { toast } from '../../../components/ui/toast.js';
import { messageOf } from '../../../lib/api.js';
import { downloadExport, useExports } from '../api/exports.js';
import { texts as grantTexts } from '../texts-grants.js';
import { texts } from '../texts.js';
import css from './exports.module.css';

export function ExportHistory({ requisitionId }: { readonly requisitionId: string }) {
  const { data, error, refetch } = useExports(requisitionId);
  return (
    <section aria-label={texts.export.history}>
      <h3>{texts.export.history}</h3>
      <p className={css.intro}>{texts.export.historyHint}</p>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : !data ? (
        <Skeleton height={48} />
      ) : data.exports.length === 0 ? (
        <p className={css.intro}>{texts.export.none}</p>
      ) : (
        <ul className={css.list}>
          {data.exports.map((one) => (
            <Entry key={one.id} entry={one} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Entry({ entry }: { readonly entry: ReportExportView }) {
  const { id, format, fileName, size, named, createdAt, createdBy } = entry;
  const take = (): void => {
    downloadExport(id, fileName).catch((error: unknown) => {
      const { title, detail } = messageOf(error);
      toast.error(title, detail);
    });
  };
  return (
    <li className={css.entry}>
      <div>
        <b>{texts.export.formats[format].name}</b> {texts.export.size(size)}
        {named && ` · ${grantTexts.show.inFile}`}
        <p>
          <DateTime at={createdAt} /> {texts.export.by(createdBy.name)}
        </p>
      </div>
      <IconButton
        label={texts.export.download(fileName)}
        icon={<IconDownload size={18} stroke={1.5} aria-hidden="true" />}
        onClick={take}
      />
    </li>
  );
}
