import { useMutation, useQuery } from '@apollo/client/react';
import { Button, Group, MultiSelect, Select, Switch, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { graphql } from '../../graphql';
import type { Language, Role } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { useDraft } from '../../lib/use-draft';
import { useSay } from '../../lib/use-say';
import { useViewer } from '../../lib/viewer';
import { ROLES } from '../../lib/vocabulary';
import { Note } from '../../ui/note';
import { SidePanel } from '../../ui/side-panel';
import { inviteDocument } from './team.documents';

const ownCommunities = graphql(/* GraphQL */ `
  query CommunitiesToInvite {
    municipalities(first: 100, filter: { side: UKRAINIAN }) {
      edges {
        node {
          ...MunicipalityName
        }
      }
    }
  }
`);

interface InviteValues {
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly communityIds: string[];
  readonly networkWide: boolean;
  readonly language: Language;
}

interface InvitePanelProps {
  readonly onClose: () => void;
  readonly onInvited: () => void;
}

export function InvitePanel({ onClose, onInvited }: InvitePanelProps) {
  const t = useT();
  const names = useNames();
  const say = useSay();
  const { user } = useViewer();
  const { data } = useQuery(ownCommunities);
  const [invite] = useMutation(inviteDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const draft = useDraft<InviteValues>('user.invite');
  const form = useForm<InviteValues>({
    initialValues: draft.initial ?? {
      name: '',
      email: '',
      role: 'OFFICIAL',
      communityIds: [],
      networkWide: false,
      language: 'UK',
    },
    validate: {
      name: (name) => (name.trim() === '' ? t('field.nameNeeded') : null),
      email: (email) => (email.trim() === '' ? t('signIn.emailNeeded') : null),
      communityIds: (ids, { role }) => (role === 'OFFICIAL' && ids.length === 0 ? t('team.communityNeeded') : null),
    },
    onValuesChange: draft.keep,
  });
  const { role, networkWide } = form.getValues();
  // Nobody hands out a role above their own.
  const grantable = ROLES.slice(ROLES.indexOf(user.role));
  const scoped = role === 'OFFICIAL' || (role === 'READER' && !networkWide);

  async function submit(values: InviteValues) {
    setRefusal(null);
    try {
      await invite({
        variables: {
          input: {
            ...values,
            name: values.name.trim(),
            email: values.email.trim(),
            communityIds: scoped ? values.communityIds : [],
            timeZone: user.timeZone,
          },
        },
      });
      draft.discard();
      say.done(t('team.invited', { email: values.email.trim() }));
      onInvited();
    } catch (error) {
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
    }
  }

  return (
    <SidePanel opened title={t('team.inviteTitle')} onClose={onClose}>
      <form
        noValidate
        style={{ display: 'grid', gap: 12 }}
        onSubmit={form.onSubmit(submit, (errors) => focusFirstError(form, errors))}
      >
        <TextInput label={t('field.personName')} data-autofocus {...form.getInputProps('name')} />
        <TextInput label={t('field.email')} type="email" {...form.getInputProps('email')} />
        <Select
          label={t('team.role')}
          description={t(`team.roleHint.${role}`)}
          data={grantable.map((value) => ({ value, label: t(`enum.Role.${value}`) }))}
          {...form.getInputProps('role')}
        />
        {role === 'READER' && (
          <Switch label={t('team.wholeNetwork')} {...form.getInputProps('networkWide', { type: 'checkbox' })} />
        )}
        {scoped && (
          <MultiSelect
            label={t('team.communities')}
            searchable
            data={
              data?.municipalities.edges.map(({ node }) => ({ value: node.id, label: names.municipality(node) })) ?? []
            }
            {...form.getInputProps('communityIds')}
          />
        )}
        <Select
          label={t('team.language')}
          data={(['UK', 'EN'] as const).map((value) => ({ value, label: t(`enum.Language.${value}`) }))}
          {...form.getInputProps('language')}
        />
        {refusal !== null && <Note tone="overdue">{refusal}</Note>}
        <Group justify="flex-end" gap={8}>
          <Button onClick={onClose}>{t('action.cancel')}</Button>
          <Button type="submit" variant="filled" loading={form.submitting}>
            {t('team.sendInvitation')}
          </Button>
        </Group>
      </form>
    </SidePanel>
  );
}
