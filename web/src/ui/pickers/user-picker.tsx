import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql';
import type { PersonNameFragment } from '../../graphql/graphql';
import { useViewer } from '../../lib/viewer';
import { Avatar } from '../avatar';
import { type PickerProps, RecordSelect, useTypedSearch, withChosen } from './record-select';

const userOptions = graphql(/* GraphQL */ `
  query UserOptions($filter: UserFilter) {
    users(first: 20, filter: $filter) {
      edges {
        node {
          ...PersonName
        }
      }
    }
  }
`);

const userChosen = graphql(/* GraphQL */ `
  query UserChosen($id: ID!) {
    user(id: $id) {
      ...PersonName
    }
  }
`);

interface UserPickerProps extends PickerProps {
  /** Not offered: whoever hands over. */
  readonly except?: string;
}

/** Who owns a task, a visit, a partnership. The viewer stands first. */
export function UserPicker({ except, ...props }: UserPickerProps) {
  const { user: viewer } = useViewer();
  const [search, onType] = useTypedSearch();
  const { data, previousData } = useQuery(userOptions, {
    variables: { filter: { states: ['ACTIVE'], search: search === '' ? undefined : search } },
  });
  const chosen = useQuery(userChosen, {
    variables: { id: props.value ?? '' },
    skip: !props.value || props.value === viewer.id,
    fetchPolicy: 'cache-first',
  });

  const optionOf = (user: PersonNameFragment) => ({
    value: user.id,
    label: user.name,
    mark: <Avatar user={user} size={20} decorative />,
  });
  const found = (data ?? previousData)?.users.edges.map(({ node }) => node) ?? [];
  const others = found.filter(({ id }) => id !== viewer.id);
  const viewerMatches = viewer.name.toLocaleLowerCase().includes(search.toLocaleLowerCase());
  const listed = viewerMatches || props.value === viewer.id ? [viewer, ...others] : others;
  const current = chosen.data?.user;
  return (
    <RecordSelect
      {...props}
      onType={onType}
      options={withChosen(listed.filter(({ id }) => id !== except).map(optionOf), current ? optionOf(current) : null)}
    />
  );
}
