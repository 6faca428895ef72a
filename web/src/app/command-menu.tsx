import { useLazyQuery } from '@apollo/client/react';
import { Spotlight, spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight';
import {
  IconAddressBook,
  IconBuilding,
  IconBuildingCommunity,
  IconCheckbox,
  IconHeartHandshake,
  IconPlus,
  IconSearch,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../graphql';
import { useT } from '../lib/messages';
import { useNames } from '../lib/names';
import { usePanel } from '../lib/panels';
import { useMayWrite } from '../lib/viewer';
import { useDestinations } from './navigation';
import { ShortcutsDialog } from './shortcuts-dialog';
import { useShortcuts } from './use-shortcuts';

const searchEverything = graphql(/* GraphQL */ `
  query SearchEverything($search: String!) {
    partnerships(first: 6, filter: { search: $search }) {
      edges {
        node {
          id
          titleUk
          titleEn
          stage
        }
      }
    }
    municipalities(first: 6, filter: { search: $search }) {
      edges {
        node {
          ...MunicipalityName
        }
      }
    }
    organisations(first: 6, filter: { search: $search }) {
      edges {
        node {
          ...OrganisationName
        }
      }
    }
    contacts(first: 6, filter: { search: $search }) {
      edges {
        node {
          id
          name
          nameEn
        }
      }
    }
    tasks(first: 6, filter: { search: $search, open: true }) {
      edges {
        node {
          id
          title
        }
      }
    }
  }
`);

/** One letter finds half the network. */
const SEARCH_FROM_LETTERS = 2;
const TYPING_PAUSE_MS = 200;

export function CommandMenu() {
  const t = useT();
  const names = useNames();
  const navigate = useNavigate();
  const { open } = usePanel();
  const mayWrite = useMayWrite();
  const { places, foot } = useDestinations();
  const [query, setQuery] = useState('');
  const [helpOpened, setHelpOpened] = useState(false);
  const [search, { data }] = useLazyQuery(searchEverything, { fetchPolicy: 'network-only' });
  useShortcuts({ onCommand: spotlight.toggle, onSearch: spotlight.open, onHelp: () => setHelpOpened(true) });

  const wanted = query.trim();
  useEffect(() => {
    if (wanted.length < SEARCH_FROM_LETTERS) return undefined;
    const timer = window.setTimeout(
      () => void search({ variables: { search: wanted } }).catch(() => undefined),
      TYPING_PAUSE_MS,
    );
    return () => window.clearTimeout(timer);
  }, [wanted, search]);

  const go = (to: string) => () => void navigate(to);
  const matches = (label: string) => label.toLocaleLowerCase().includes(wanted.toLocaleLowerCase());
  const group = (label: string, actions: SpotlightActionData[]): SpotlightActionGroupData => ({
    group: label,
    actions,
  });

  const found =
    wanted.length >= SEARCH_FROM_LETTERS && data
      ? [
          group(
            t('nav.partnerships'),
            data.partnerships.edges.map(({ node }) => ({
              id: `partnership:${node.id}`,
              label: names.title(node),
              description: t(`enum.PartnershipStage.${node.stage}`),
              leftSection: <IconHeartHandshake size={18} stroke={1.75} />,
              onClick: go(`/partnerships/${node.id}`),
            })),
          ),
          group(
            t('nav.municipalities'),
            data.municipalities.edges.map(({ node }) => ({
              id: `municipality:${node.id}`,
              label: names.municipality(node),
              description: names.country(node.countryCode),
              leftSection: <IconBuildingCommunity size={18} stroke={1.75} />,
              onClick: go(`/municipalities/${node.id}`),
            })),
          ),
          group(
            t('nav.organisations'),
            data.organisations.edges.map(({ node }) => ({
              id: `organisation:${node.id}`,
              label: names.organisation(node),
              description: t(`enum.OrganisationType.${node.type}`),
              leftSection: <IconBuilding size={18} stroke={1.75} />,
              onClick: go(`/organisations/${node.id}`),
            })),
          ),
          group(
            t('nav.people'),
            data.contacts.edges.map(({ node }) => ({
              id: `contact:${node.id}`,
              label: names.person(node),
              leftSection: <IconAddressBook size={18} stroke={1.75} />,
              onClick: go(`/people/${node.id}`),
            })),
          ),
          group(
            t('nav.tasks'),
            data.tasks.edges.map(({ node }) => ({
              id: `task:${node.id}`,
              label: node.title,
              leftSection: <IconCheckbox size={18} stroke={1.75} />,
              onClick: () => open({ kind: 'task', id: node.id }),
            })),
          ),
        ]
      : [];
  const commands = [
    ...(mayWrite
      ? [
          group(t('command.create'), [
            {
              id: 'new:task',
              label: t('add.task'),
              leftSection: <IconPlus size={18} stroke={1.75} />,
              onClick: () => open({ kind: 'new-task' }),
            },
            ...(['visit', 'partnership', 'agreement', 'municipality'] as const).map((record) => ({
              id: `new:${record}`,
              label: t(`add.${record}`),
              leftSection: <IconPlus size={18} stroke={1.75} />,
              onClick: go(record === 'municipality' ? '/municipalities/new' : `/${record}s/new`),
            })),
          ]),
        ]
      : []),
    group(
      t('command.go'),
      [...places, ...foot].map(({ to, label, icon: Icon }) => ({
        id: `go:${to}`,
        label: t(label),
        leftSection: <Icon size={18} stroke={1.75} />,
        onClick: go(to),
      })),
    ),
  ].map(({ group: label, actions }) =>
    group(
      label,
      actions.filter((action) => matches(action.label ?? '')),
    ),
  );

  return (
    <>
      <Spotlight
        actions={[...found, ...commands].filter(({ actions }) => actions.length > 0)}
        query={query}
        onQueryChange={setQuery}
        // The server has already found what matches across scripts and old names.
        filter={(_query, actions) => actions}
        shortcut={null}
        nothingFound={t('search.nothing')}
        searchProps={{
          leftSection: <IconSearch size={18} stroke={1.75} />,
          placeholder: t('search.open'),
          'aria-label': t('search.open'),
        }}
        overlayProps={{ blur: 0, backgroundOpacity: 0.2 }}
        scrollable
        maxHeight={440}
      />
      <ShortcutsDialog opened={helpOpened} onClose={() => setHelpOpened(false)} />
    </>
  );
}
