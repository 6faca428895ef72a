import { useApolloClient, useMutation } from '@apollo/client/react';
import { Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import type { ContactCardFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { focusFirstError } from '../../lib/server-errors';
import { useRecordForm } from '../../lib/use-record-form';
import { useCan } from '../../lib/viewer';
import { LanguagesField } from '../languages-field';
import { UserPicker } from '../pickers/user-picker';
import { RecordFormFoot } from '../record-form-foot';
import { SidePanel } from '../side-panel';
import { type ContactPlace, type ContactValues, inputOfContact, newPost, valuesOfContact } from './contact-values';
import { contactDocument, saveContactDocument } from './people.documents';
import classes from './people.module.css';
import { PostFields } from './post-fields';

interface ContactPanelProps {
  /** null: a new person */
  readonly contact: ContactCardFragment | null;
  readonly place: ContactPlace;
  readonly onClose: () => void;
  readonly onSaved: (id: string | undefined) => void;
}

/** A person with their posts, at municipalities and at organisations. */
export function ContactPanel({ contact, place, onClose, onSaved }: ContactPanelProps) {
  const t = useT();
  const client = useApolloClient();
  const mayLink = useCan()('users.invite');
  const [save] = useMutation(saveContactDocument, { refetchQueries: 'active' });
  const placeKey = place.organisationId ?? place.municipalityId ?? '';
  const record = useRecordForm<ContactValues>({
    draftKey: `contact.${contact?.id ?? `new.${placeKey}`}`,
    initial: valuesOfContact(contact, place),
    validate: {
      name: (name) => (name.trim() === '' ? t('field.nameNeeded') : null),
      posts: {
        titleUk: (title) => (title.trim() === '' ? t('contacts.postNeeded') : null),
        municipalityId: (id, { posts }, path) => {
          const post = posts[Number(path.split('.')[1])];
          return post?.at === 'MUNICIPALITY' && id === null ? t('contacts.placeNeeded') : null;
        },
        organisationId: (id, { posts }, path) => {
          const post = posts[Number(path.split('.')[1])];
          return post?.at === 'ORGANISATION' && id === null ? t('contacts.placeNeeded') : null;
        },
      },
    },
    cleaned: (values) => values,
    save: async (values, expectedVersion) => {
      const known = contact ? { id: contact.id, expectedVersion: expectedVersion ?? contact.version } : {};
      const { data } = await save({ variables: { input: { ...inputOfContact(values, mayLink), ...known } } });
      return data?.saveContact.id;
    },
    onSaved,
    newest:
      contact === null
        ? undefined
        : async () => {
            const { data } = await client.query({
              query: contactDocument,
              variables: { id: contact.id },
              fetchPolicy: 'network-only',
            });
            if (!data) throw new Error('the person did not come');
            return { version: data.contact.version, values: valuesOfContact(data.contact, place) };
          },
  });
  const { form } = record;

  return (
    <SidePanel opened title={t(contact === null ? 'contacts.new' : 'contacts.one')} onClose={onClose}>
      <form
        noValidate
        className={classes.panel}
        onSubmit={form.onSubmit(
          () => record.send(),
          (errors) => focusFirstError(form, errors),
        )}
      >
        <TextInput label={t('field.personName')} data-autofocus {...form.getInputProps('name')} />
        <TextInput label={t('contacts.nameEn')} {...form.getInputProps('nameEn')} />
        <TextInput label={t('field.email')} type="email" {...form.getInputProps('email')} />
        <TextInput label={t('contacts.phone')} type="tel" {...form.getInputProps('phone')} />
        <LanguagesField label={t('contacts.languages')} {...form.getInputProps('languages')} />
        {form.getValues().posts.map((post, index) => (
          <PostFields key={index} form={form} post={post} index={index} contactId={contact?.id} />
        ))}
        <div>
          <Button
            size="xs"
            leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
            onClick={() => form.insertListItem('posts', newPost(place))}
          >
            {t('contacts.addPost')}
          </Button>
        </div>
        {mayLink && (
          <UserPicker
            label={t('contacts.account')}
            description={t('contacts.accountHint')}
            clearable
            {...form.getInputProps('userId')}
          />
        )}
        <Textarea label={t('task.note')} autosize minRows={2} {...form.getInputProps('note')} />
        <RecordFormFoot of={record} summary={summary} submitLabel={t('action.save')} />
      </form>
    </SidePanel>
  );
}

/** What the two versions of a person are compared by. */
function summary({ name, nameEn, email, phone, note, posts }: ContactValues): string {
  const held = posts.map(({ titleUk, unit, validFrom, validTo }) =>
    [titleUk, unit, [validFrom, validTo].filter(Boolean).join(' – ')].filter(Boolean).join(', '),
  );
  return [name, nameEn, email, phone, ...held, note].filter(Boolean).join('\n');
}
