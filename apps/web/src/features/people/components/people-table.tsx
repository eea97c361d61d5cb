import type { PersonView } from '@app/contracts';
import { IconDots } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Avatar } from '../../../components/ui/avatar.js';
import { IconButton } from '../../../components/ui/icon-button.js';
import { Menu, type MenuItem } from '../../../components/ui/menu.js';
import { Badge, StatusPill } from '../../../components/ui/status-pill.js';
import { type Column, Table } from '../../../components/ui/table.js';
import { toast } from '../../../components/ui/toast.js';
import type { Tone } from '../../../components/ui/tone.js';
import { useMe } from '../../../lib/queries/session.js';
import { useUrlState } from '../../../lib/router.js';
import { changePerson, useRefreshPeople } from '../api/people-writes.js';
import { texts } from '../texts.js';
import css from './people.module.css';

const TONES: Readonly<Record<PersonView['status'], Tone>> = { active: 'ok', invited: 'neutral', removed: 'danger' };

function PersonName({ person, isMe }: { readonly person: PersonView; readonly isMe: boolean }) {
  return (
    <span className={css.who}>
      <Avatar name={person.name} size={28} decorative />
      <span className={css.name}>
        <b>
          {person.name}
          {isMe && <span className={css.muted}> ({texts.you})</span>}
        </b>
        <span>{person.email}</span>
      </span>
    </span>
  );
}

function RoleBadges({ person }: { readonly person: PersonView }) {
  if (person.roles.length === 0) return <span className={css.muted}>{texts.noRole}</span>;
  return (
    <span className={css.roles}>
      {person.roles.map((role) => (
        <Badge key={role}>{texts.roles[role].label}</Badge>
      ))}
    </span>
  );
}

function PersonActions({ person, isMe }: { readonly person: PersonView; readonly isMe: boolean }) {
  const [, setPanel] = useUrlState('panel', '');
  const refresh = useRefreshPeople();
  const restore = useMutation({
    mutationFn: () => changePerson(person.id, { status: 'active' }, person.version),
    onSuccess: async () => {
      await refresh();
      toast.success(texts.restored(person.name));
    },
  });
  const isRemoved = person.status === 'removed';
  const items: readonly (MenuItem & { readonly shown: boolean })[] = [
    {
      key: 'edit',
      label: texts.actions.edit,
      onSelect: () => setPanel(`edit:${person.id}`),
      shown: !isRemoved,
    },
    {
      key: 'invite',
      label: texts.actions.invite,
      onSelect: () => setPanel(`invite:${person.id}`),
      shown: !isRemoved,
    },
    { key: 'restore', label: texts.actions.restore, onSelect: () => restore.mutate(), shown: isRemoved },
    {
      key: 'remove',
      label: texts.actions.remove,
      onSelect: () => setPanel(`remove:${person.id}`),
      danger: true,
      // Nobody locks themselves out.
      shown: !isRemoved && !isMe,
    },
  ];
  const trigger = (
    <IconButton
      label={texts.actions.menu(person.name)}
      size="sm"
      icon={<IconDots size={18} stroke={1.5} aria-hidden="true" />}
    />
  );
  return <Menu trigger={trigger} items={items.filter((item) => item.shown)} />;
}

interface PeopleTableProps {
  readonly people: readonly PersonView[];
  readonly canManage: boolean;
}

export function PeopleTable({ people, canManage }: PeopleTableProps) {
  const me = useMe();
  const columns: readonly Column<PersonView>[] = [
    {
      key: 'name',
      head: texts.columns.name,
      isName: true,
      cell: (person) => <PersonName person={person} isMe={person.id === me.id} />,
    },
    { key: 'title', head: texts.columns.title, cell: (person) => person.title },
    { key: 'roles', head: texts.columns.roles, cell: (person) => <RoleBadges person={person} /> },
    {
      key: 'seniority',
      head: texts.columns.seniority,
      align: 'center',
      cell: (person) => <span title={texts.fields.seniorityHint}>{person.seniority} of 5</span>,
    },
    {
      key: 'status',
      head: texts.columns.status,
      cell: (person) => (
        <StatusPill tone={TONES[person.status]} plain>
          {texts.status[person.status]}
        </StatusPill>
      ),
    },
    ...(canManage
      ? [
          {
            key: 'actions',
            head: '',
            align: 'right' as const,
            width: '52px',
            cell: (person: PersonView) => <PersonActions person={person} isMe={person.id === me.id} />,
          },
        ]
      : []),
  ];
  return (
    <Table caption={texts.caption(people.length)} columns={columns} rows={people} rowKey={(person) => person.id} />
  );
}
