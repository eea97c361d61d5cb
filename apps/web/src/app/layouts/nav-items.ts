import type { MeView } from '@app/contracts';
import {
  type Icon,
  IconBook2,
  IconHome,
  IconCalendarTime,
  IconChartDots,
  IconCoins,
  IconList,
  IconUsers,
} from '@tabler/icons-react';
import { paths } from '../../lib/paths.js';
import { isLive } from '../route-table.js';
import { texts } from '../texts.js';

export interface NavItem {
  readonly to: string;
  readonly label: string;
  readonly icon: Icon;
}

const canReadPeople = (me: MeView): boolean => me.can.managePeople || me.roles.includes('recruiter');

const seesCalibration = (me: MeView): boolean => me.can.readCalibration || me.roles.includes('admin');

const handlesPay = (me: MeView): boolean => me.roles.includes('recruiter') || me.roles.includes('compensation_partner');

/** What this person's navigation offers; the server decides again on every request. */
export function navItemsFor(me: MeView): readonly NavItem[] {
  const items: readonly (NavItem & { readonly shown?: boolean })[] = [
    { to: paths.myWork(), label: texts.nav.myWork, icon: IconHome },
    { to: paths.requisitions(), label: texts.nav.requisitions, icon: IconList },
    { to: paths.followUp(), label: texts.nav.followUp, icon: IconCalendarTime, shown: me.roles.includes('recruiter') },
    { to: paths.calibrationWorkspace(), label: texts.nav.calibration, icon: IconChartDots, shown: seesCalibration(me) },
    { to: paths.market(), label: texts.nav.market, icon: IconCoins, shown: handlesPay(me) },
    { to: paths.rubrics(), label: texts.nav.rubrics, icon: IconBook2 },
    { to: paths.people(), label: texts.nav.people, icon: IconUsers, shown: canReadPeople(me) },
  ];
  return items.filter((item) => item.shown !== false && isLive(item.to));
}
