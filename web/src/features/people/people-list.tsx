import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { ContactCardFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useListPages } from '../../lib/use-list-pages';
import { useCan } from '../../lib/viewer';
import type { Column } from '../../ui/data-table';
import { EmptyState } from '../../ui/empty-state';
import { AddFilter, FilterBar, FilterSentence } from '../../ui/filter-sentence';
import { Page } from '../../ui/page';
import { Party } from '../../ui/party';
import { ContactPanel } from '../../ui/people/contact-panel';
import classes from '../../ui/people/people.module.css';
import { RecordList } from '../../ui/record-list';
import { SearchBox } from '../../ui/search-box';
import { Tag } from '../../ui/tag';
import { peopleDocument } from './people-pages.documents';

const FILTERS = ['current', 'holds', 'country', 'search'] as const;

/** People on either side whom one writes to. */
export function PeopleList() {
  const t = useT();
  const names = useNames();
  const { today } = useDates();
  const navigate = useNavigate();
  const mayEdit = useCan()('municipalities.edit');
  const [params, setParams] = useSearchParams();
  const [adding, setAdding] = useState(false);
  const search = params.get('search') ?? '';
  const current = params.get('current');
  const holds = params.get('holds');
  const country = params.get('country');
  const answer = useQuery(peopleDocument, {
    variables: {
      filter: {
        search: search || undefined,
        current: current === null ? undefined : current === 'yes',
        holdsRelationship: holds === null ? undefined : true,
        countryCodes: country === null ? undefined : [country],
      },
    },
  });
  const list = useListPages((answer.data ?? answer.previousData)?.contacts, answer);

  function set(name: string, value: string | null) {
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        if (value) next.set(name, value);
        else next.delete(name);
        return next;
      },
      { replace: true },
    );
  }

  /** The post that says most of somebody: one that lasts, else the first. */
  const mainPost = ({ posts }: ContactCardFragment) =>
    posts.find(({ validTo }) => validTo === null || validTo >= today) ?? posts[0];
  const place = (contact: ContactCardFragment) => {
    const post = mainPost(contact);
    if (post?.organisation) return names.organisation(post.organisation);
    return post?.municipality ? <Party municipality={post.municipality} /> : null;
  };
  const title = (contact: ContactCardFragment) => {
    const post = mainPost(contact);
    return post && [names.title(post), post.unit].filter(Boolean).join(', ');
  };
  const holdsNow = ({ posts }: ContactCardFragment) =>
    posts.some(({ holdsRelationship, validTo }) => holdsRelationship && (validTo === null || validTo >= today));

  const columns: readonly Column<ContactCardFragment>[] = [
    {
      key: 'name',
      header: t('people.name'),
      width: '260px',
      cell: (contact) => (
        <span className={classes.named}>
          <span className="ellipsis">{names.person(contact)}</span>
          {holdsNow(contact) && <Tag tone="accent">{t('contacts.holdsRelationship')}</Tag>}
        </span>
      ),
    },
    { key: 'post', header: t('contacts.post'), cell: title },
    { key: 'place', header: t('people.place'), cell: place },
    { key: 'email', header: t('field.email'), width: '240px', cell: ({ email }) => email },
    {
      key: 'languages',
      header: t('contacts.languages'),
      width: '180px',
      cell: ({ languages }) => languages.map(names.language).join(', '),
    },
  ];
  const add = mayEdit && (
    <Button
      variant="filled"
      leftSection={<IconPlus size={16} stroke={2} aria-hidden />}
      onClick={() => setAdding(true)}
    >
      {t('contacts.add')}
    </Button>
  );

  return (
    <Page
      title={t('nav.people')}
      sub={list.shown && t('list.count', { count: list.shown.totalCount })}
      actions={add}
      header={
        <FilterBar>
          {current !== null && (
            <FilterSentence
              label={t('people.posts')}
              value={t(current === 'yes' ? 'people.current' : 'people.former')}
              onRemove={() => set('current', null)}
            />
          )}
          {holds !== null && (
            <FilterSentence
              label={t('people.relationship')}
              value={t('contacts.holdsRelationship')}
              onRemove={() => set('holds', null)}
            />
          )}
          {country !== null && (
            <FilterSentence
              label={t('filter.country')}
              value={names.country(country)}
              onRemove={() => set('country', null)}
            />
          )}
          <AddFilter
            onAdd={(choice) => set(...splitChoice(choice))}
            groups={[
              {
                label: t('people.posts'),
                options: [
                  { value: 'current:yes', label: t('people.current') },
                  { value: 'current:no', label: t('people.former') },
                ],
              },
              {
                label: t('people.relationship'),
                options: [{ value: 'holds:yes', label: t('contacts.holdsRelationship') }],
              },
            ]}
          />
          <SearchBox value={search} onSearch={(value) => set('search', value)} />
        </FilterBar>
      }
    >
      <RecordList
        list={list}
        label={t('nav.people')}
        columns={columns}
        rowTo={({ id }) => `/people/${id}`}
        phoneRow={(contact) => (
          <>
            <div style={{ fontSize: 15, lineHeight: '20px', fontWeight: 600 }}>{names.person(contact)}</div>
            <div className="small muted">{title(contact)}</div>
            <div className="small muted">{place(contact)}</div>
          </>
        )}
        filtered={FILTERS.some((name) => params.has(name))}
        onClearFilter={() => setParams({})}
        filteredOut={t('people.filteredOut')}
        empty={
          <EmptyState title={t('people.empty')} action={add || undefined} example={t('people.example')}>
            {t('people.emptyText')}
          </EmptyState>
        }
      />
      {adding && (
        <ContactPanel
          contact={null}
          place={{}}
          onClose={() => setAdding(false)}
          onSaved={(id) => {
            setAdding(false);
            if (id !== undefined) void navigate(`/people/${id}`);
          }}
        />
      )}
    </Page>
  );
}

function splitChoice(choice: string): [name: string, value: string] {
  const [name = '', value = ''] = choice.split(':');
  return [name, value];
}
