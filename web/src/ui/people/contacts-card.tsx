import { ActionIcon, Button } from '@mantine/core';
import { IconPencil, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { Link } from 'react-router';
import type { ContactCardFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useCan } from '../../lib/viewer';
import { Card } from '../card';
import { Tag } from '../tag';
import { ContactPanel } from './contact-panel';
import { PersonPosts } from './person-posts';
import { PersonWays } from './person-ways';
import type { ContactPlace } from './contact-values';
import classes from './people.module.css';

interface ContactsCardProps {
  readonly place: ContactPlace;
  readonly contacts: readonly ContactCardFragment[];
  readonly onSaved: () => void;
}

/** People and their posts; whoever has left stands last and grey. */
export function ContactsCard({ place, contacts, onSaved }: ContactsCardProps) {
  const t = useT();
  const mayEdit = useCan()('municipalities.edit');
  const { today } = useDates();
  const [editing, setEditing] = useState<ContactCardFragment | 'new' | null>(null);
  const hasLeft = ({ posts }: ContactCardFragment) =>
    posts.length > 0 && posts.every(({ validTo }) => validTo !== null && validTo < today);
  const sorted = [...contacts].sort((a, b) => Number(hasLeft(a)) - Number(hasLeft(b)));

  return (
    <Card
      title={t('contacts.title')}
      count={contacts.length}
      flush
      action={
        mayEdit && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
            onClick={() => setEditing('new')}
          >
            {t('contacts.add')}
          </Button>
        )
      }
    >
      {contacts.length === 0 && <p className={classes.quiet}>{t('contacts.none')}</p>}
      <ul>
        {sorted.map((contact) => (
          <ContactRow
            key={contact.id}
            contact={contact}
            left={hasLeft(contact)}
            onEdit={mayEdit ? () => setEditing(contact) : undefined}
          />
        ))}
      </ul>
      {editing !== null && (
        <ContactPanel
          key={editing === 'new' ? 'new' : editing.id}
          place={place}
          contact={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
          onSaved={() => {
            setEditing(null);
            onSaved();
          }}
        />
      )}
    </Card>
  );
}

interface ContactRowProps {
  readonly contact: ContactCardFragment;
  readonly left: boolean;
  readonly onEdit?: () => void;
}

function ContactRow({ contact, left, onEdit }: ContactRowProps) {
  const t = useT();
  const names = useNames();
  const name = names.person(contact);
  return (
    <li className={classes.contact} data-past={left || undefined}>
      <div>
        <Link className="link" to={`/people/${contact.id}`}>
          <b>{name}</b>
        </Link>{' '}
        {contact.posts.some(({ holdsRelationship, validTo }) => holdsRelationship && validTo === null) && (
          <Tag tone="accent">{t('contacts.holdsRelationship')}</Tag>
        )}
        <PersonPosts posts={contact.posts} />
      </div>
      {onEdit && (
        <ActionIcon aria-label={t('contacts.edit', { name })} onClick={onEdit}>
          <IconPencil size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
      <PersonWays contact={contact} />
    </li>
  );
}
