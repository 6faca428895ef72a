import { ActionIcon, Button } from '@mantine/core';
import { IconMail, IconPencil, IconPhone, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { ContactCardFragment } from '../../graphql/graphql';
import { useLocale, useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useCan } from '../../lib/viewer';
import { Card } from '../../ui/card';
import { Tag } from '../../ui/tag';
import { ContactPanel } from './contact-panel';
import classes from './municipality-page.module.css';

interface ContactsCardProps {
  readonly municipalityId: string;
  readonly contacts: readonly ContactCardFragment[];
  readonly onSaved: () => void;
}

/** People and their posts; whoever has left stands last and grey. */
export function ContactsCard({ municipalityId, contacts, onSaved }: ContactsCardProps) {
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
          municipalityId={municipalityId}
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
  const locale = useLocale();
  const names = useNames();
  const dates = useDates();
  const name = locale === 'en' ? (contact.nameEn ?? contact.name) : contact.name;
  return (
    <li className={classes.contact} data-past={left || undefined}>
      <div>
        <b>{name}</b>{' '}
        {contact.posts.some(({ holdsRelationship, validTo }) => holdsRelationship && validTo === null) && (
          <Tag tone="accent">{t('contacts.holdsRelationship')}</Tag>
        )}
        {contact.posts.map((post) => (
          <p key={post.id}>
            {[names.title(post), post.organisation].filter(Boolean).join(', ')}
            {(post.validFrom ?? post.validTo) !== null && (
              <span className="small muted">
                {' '}
                ·{' '}
                {post.validTo === null
                  ? t('contacts.since', { date: dates.long(post.validFrom ?? '') })
                  : post.validFrom === null
                    ? t('contacts.until', { date: dates.long(post.validTo) })
                    : dates.range(post.validFrom, post.validTo)}
              </span>
            )}
          </p>
        ))}
      </div>
      {onEdit && (
        <ActionIcon aria-label={t('contacts.edit', { name })} onClick={onEdit}>
          <IconPencil size={16} stroke={1.75} aria-hidden />
        </ActionIcon>
      )}
      <div className={classes.ways}>
        {contact.email !== null && (
          <a className="link" href={`mailto:${contact.email}`}>
            <IconMail size={14} stroke={2} aria-hidden />
            {contact.email}
          </a>
        )}
        {contact.phone !== null && (
          <a className="link" href={`tel:${contact.phone.replace(/\s/g, '')}`}>
            <IconPhone size={14} stroke={2} aria-hidden />
            {contact.phone}
          </a>
        )}
        {contact.languages.length > 0 && (
          <span className="muted">{contact.languages.map(names.language).join(', ')}</span>
        )}
      </div>
    </li>
  );
}
