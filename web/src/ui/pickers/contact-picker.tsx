import { useQuery } from '@apollo/client/react';
import { graphql } from '../../graphql';
import { useNames } from '../../lib/names';
import { type PickerProps, RecordSelect, useTypedSearch, withChosen } from './record-select';

const contactOptions = graphql(/* GraphQL */ `
  query ContactOptions($filter: ContactFilter) {
    contacts(first: 20, filter: $filter) {
      edges {
        node {
          ...ContactCard
        }
      }
    }
  }
`);

const contactChosen = graphql(/* GraphQL */ `
  query ContactChosen($id: ID!) {
    contact(id: $id) {
      id
      name
      nameEn
    }
  }
`);

interface ContactPickerProps extends PickerProps {
  /** Not offered: the person themselves. */
  readonly except?: string;
}

/** People on either side; who comes after somebody. */
export function ContactPicker({ except, ...props }: ContactPickerProps) {
  const names = useNames();
  const [search, onType] = useTypedSearch();
  const { data, previousData } = useQuery(contactOptions, {
    variables: { filter: { search: search === '' ? undefined : search } },
  });
  const chosen = useQuery(contactChosen, {
    variables: { id: props.value ?? '' },
    skip: !props.value,
    fetchPolicy: 'cache-first',
  });
  const found = (data ?? previousData)?.contacts.edges.map(({ node }) => node) ?? [];
  const options = found
    .filter(({ id }) => id !== except)
    .map((contact) => ({
      value: contact.id,
      label: names.person(contact),
      detail: contact.posts.map(names.title)[0],
    }));
  const current = chosen.data?.contact;
  return (
    <RecordSelect
      {...props}
      onType={onType}
      options={withChosen(options, current ? { value: current.id, label: names.person(current) } : null)}
    />
  );
}
