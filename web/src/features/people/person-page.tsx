import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPencil, IconTrash, IconUserOff } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { ContactCardFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useTrash } from '../../lib/use-trash';
import { useCan } from '../../lib/viewer';
import { Card, Facts } from '../../ui/card';
import { HistoryList } from '../../ui/history-list';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { Party } from '../../ui/party';
import { ContactPanel } from '../../ui/people/contact-panel';
import classes from '../../ui/people/people.module.css';
import { PostTerm } from '../../ui/people/person-posts';
import { PersonWays } from '../../ui/people/person-ways';
import { RecordColumns, RecordHead } from '../../ui/record-layout';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { Tag } from '../../ui/tag';
import { useIsPhone } from '../../lib/use-phone';
import { EndPostDialog } from './end-post-dialog';
import { personDocument, personHistoryDocument } from './people-pages.documents';

type Post = ContactCardFragment['posts'][number];

export function PersonPage() {
  const t = useT();
  const names = useNames();
  const phone = useIsPhone();
  const can = useCan();
  const mayEdit = can('municipalities.edit');
  const navigate = useNavigate();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(personDocument, { variables: { id } });
  const { trash, trashing } = useTrash(() => void navigate(`/people/${id}`));
  const [editing, setEditing] = useState(false);
  const [ending, setEnding] = useState<Post | null>(null);
  const crumbs = [{ label: t('nav.people'), to: '/people' }];
  const contact = data?.contact;
  if (contact === undefined) {
    return (
      <Page title={t('nav.people')} crumbs={crumbs}>
        {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={8} height={44} />}
      </Page>
    );
  }
  const name = names.person(contact);
  const edit = mayEdit && (
    <>
      {can('trash.edit') && (
        <Button
          variant="subtle"
          color="gray"
          loading={trashing}
          leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
          onClick={() =>
            void trash({ type: 'CONTACT', id, version: contact.version, title: name }).then(
              (gone) => gone && navigate('/people'),
            )
          }
        >
          {t('trash.move')}
        </Button>
      )}
      <Button leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />} onClick={() => setEditing(true)}>
        {t('action.edit')}
      </Button>
    </>
  );

  return (
    <Page
      title={name}
      titleInHeader={!phone}
      tone="surface"
      crumbs={crumbs}
      actions={phone && edit}
      header={<RecordHead title={name} compact={phone} actions={edit} sub={<PersonWays contact={contact} />} />}
    >
      <RecordColumns
        main={
          <Card title={t('person.posts')} count={contact.posts.length} flush>
            <ul>
              {contact.posts.map((post) => (
                <PostRow key={post.id} post={post} onEnd={mayEdit ? () => setEnding(post) : undefined} />
              ))}
            </ul>
          </Card>
        }
        side={
          <>
            <Card title={t('person.facts')}>
              <Facts
                rows={[
                  [t('contacts.nameEn'), contact.nameEn !== name && contact.nameEn],
                  [t('field.personName'), contact.name !== name && contact.name],
                  [t('contacts.languages'), contact.languages.map(names.language).join(', ')],
                  [t('contacts.account'), contact.user?.name],
                  [t('task.note'), contact.note],
                ]}
              />
            </Card>
            <PersonHistory id={id} />
          </>
        }
      />
      {editing && (
        <ContactPanel
          contact={contact}
          place={{}}
          onClose={() => setEditing(false)}
          onSaved={() => setEditing(false)}
        />
      )}
      {ending && <EndPostDialog contact={contact} post={ending} onClose={() => setEnding(null)} />}
    </Page>
  );
}

function PostRow({ post, onEnd }: { readonly post: Post; readonly onEnd?: () => void }) {
  const t = useT();
  const names = useNames();
  const over = post.validTo !== null;
  return (
    <li className={classes.contact} data-past={over || undefined}>
      <div>
        <b>{[names.title(post), post.unit].filter(Boolean).join(', ')}</b>{' '}
        {post.holdsRelationship && !over && <Tag tone="accent">{t('contacts.holdsRelationship')}</Tag>}
        <p>
          {post.organisation && (
            <Link className="link" to={`/organisations/${post.organisation.id}`}>
              {names.organisation(post.organisation)}
            </Link>
          )}
          {post.municipality && (
            <Link className="link" to={`/municipalities/${post.municipality.id}`}>
              <Party municipality={post.municipality} />
            </Link>
          )}{' '}
          <PostTerm post={post} />
        </p>
        {post.successor && (
          <p>
            {t('contacts.successor')}:{' '}
            <Link className="link" to={`/people/${post.successor.id}`}>
              {names.person(post.successor)}
            </Link>
          </p>
        )}
      </div>
      {!over && onEnd && (
        <Button size="xs" leftSection={<IconUserOff size={14} stroke={2} aria-hidden />} onClick={onEnd}>
          {t('endPost.action')}
        </Button>
      )}
    </li>
  );
}

function PersonHistory({ id }: { readonly id: string }) {
  const t = useT();
  const { data, fetchMore } = useQuery(personHistoryDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const history = data?.contact.history;
  return (
    <Card title={t('history.title')}>
      {history && (
        <HistoryList
          history={history}
          onMore={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}
          fields={{
            name: { label: t('field.personName') },
            nameEn: { label: t('contacts.nameEn') },
            email: { label: t('field.email') },
            phone: { label: t('contacts.phone') },
            languages: { label: t('contacts.languages') },
            note: { label: t('task.note') },
            userId: { label: t('contacts.account') },
            posts: { label: t('person.posts') },
          }}
        />
      )}
    </Card>
  );
}
