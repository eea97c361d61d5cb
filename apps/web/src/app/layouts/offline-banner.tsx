import { IconCloudOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { dayOf, timeOf } from '../../lib/dates.js';
import { connectivity } from '../../lib/offline/connectivity.js';
import { texts } from '../texts.js';
import css from './shell.module.css';

/** Always there for a screen reader, so that it is read out when it comes; seen only while nobody answers. */
export function OfflineBanner() {
  const isReached = useSyncExternalStore(connectivity.subscribe, connectivity.isReached);
  const asOf = useSyncExternalStore(connectivity.subscribe, connectivity.asOf);
  return (
    <div role="status" className={isReached ? undefined : css.banner}>
      {!isReached && (
        <>
          <IconCloudOff size={14} stroke={1.6} aria-hidden="true" />
          <span>
            {texts.offline.text} {asOf !== null && texts.offline.asOf(`${dayOf(asOf)} ${timeOf(asOf)}`)}
          </span>
        </>
      )}
    </div>
  );
}
