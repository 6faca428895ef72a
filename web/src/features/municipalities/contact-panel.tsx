import { useMutation } from '@apollo/client/react';
import { Button, Checkbox, Group, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { ContactCardFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { focusFirstError, showRefusals } from '../../lib/server-errors';
import { useDraft } from '../../lib/use-draft';
import { DateField } from '../../ui/date-field';
import { LanguagesField } from '../../ui/languages-field';
import { Note } from '../../ui/note';
import { SavingState } from '../../ui/saving-state';
import { SidePanel } from '../../ui/side-panel';
import { saveContactDocument } from './municipalities.documents';
import classes from './municipality-page.module.css';

interface PostValues {
  id?: string;
  titleUk: string;
  titleEn: string;
  organisation: string;
  holdsRelationship: boolean;
  validFrom: string | null;
  validTo: string | null;
}

interface ContactValues {
  name: string;
  nameEn: string;
  email: string;
  phone: string;
  languages: string[];
  note: string;
  posts: PostValues[];
}

interface ContactPanelProps {
  readonly municipalityId: string;
  /** null: a new person */
  readonly contact: ContactCardFragment | null;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

const EMPTY_POST: PostValues = {
  titleUk: '',
  titleEn: '',
  organisation: '',
  holdsRelationship: false,
  validFrom: null,
  validTo: null,
};

export function ContactPanel({ municipalityId, contact, onClose, onSaved }: ContactPanelProps) {
  const t = useT();
  const [save] = useMutation(saveContactDocument);
  const [refusal, setRefusal] = useState<string | null>(null);
  const draft = useDraft<ContactValues>(`contact.${contact?.id ?? `new.${municipalityId}`}`);
  // Posts elsewhere are kept as they are: this form edits only those of this municipality.
  const elsewhere = contact?.posts.filter(({ municipality }) => municipality.id !== municipalityId) ?? [];
  const form = useForm<ContactValues>({
    initialValues: draft.initial ?? valuesOf(contact, municipalityId),
    validate: {
      name: (name) => (name.trim() === '' ? t('field.nameNeeded') : null),
      posts: { titleUk: (title) => (title.trim() === '' ? t('contacts.postNeeded') : null) },
    },
    onValuesChange: draft.keep,
  });

  async function submit({ posts, ...values }: ContactValues) {
    setRefusal(null);
    try {
      await save({
        variables: {
          input: {
            ...values,
            name: values.name.trim(),
            nameEn: values.nameEn || null,
            email: values.email.trim() || null,
            phone: values.phone.trim() || null,
            note: values.note || null,
            id: contact?.id,
            expectedVersion: contact?.version,
            posts: [
              ...posts.map((post) => ({
                ...post,
                municipalityId,
                titleEn: post.titleEn || null,
                organisation: post.organisation || null,
              })),
              ...elsewhere.map(
                ({ id, titleUk, titleEn, organisation, holdsRelationship, validFrom, validTo, municipality }) => ({
                  id,
                  titleUk,
                  titleEn,
                  organisation,
                  holdsRelationship,
                  validFrom,
                  validTo,
                  municipalityId: municipality.id,
                }),
              ),
            ],
          },
        },
      });
      draft.discard();
      onSaved();
    } catch (error) {
      setRefusal(showRefusals(form, error, t('error.noAnswer')));
    }
  }

  return (
    <SidePanel opened title={t(contact === null ? 'contacts.new' : 'contacts.one')} onClose={onClose}>
      <form
        noValidate
        style={{ display: 'grid', gap: 12 }}
        onSubmit={form.onSubmit(submit, (errors) => focusFirstError(form, errors))}
      >
        <TextInput label={t('field.personName')} data-autofocus {...form.getInputProps('name')} />
        <TextInput label={t('contacts.nameEn')} {...form.getInputProps('nameEn')} />
        <TextInput label={t('field.email')} type="email" {...form.getInputProps('email')} />
        <TextInput label={t('contacts.phone')} type="tel" {...form.getInputProps('phone')} />
        <LanguagesField label={t('contacts.languages')} {...form.getInputProps('languages')} />
        {form.getValues().posts.map((_post, index) => (
          <fieldset key={index} className={classes.post}>
            <legend className="visually-hidden">{t('contacts.post')}</legend>
            <TextInput label={t('contacts.postUk')} {...form.getInputProps(`posts.${index}.titleUk`)} />
            <TextInput label={t('contacts.postEn')} {...form.getInputProps(`posts.${index}.titleEn`)} />
            <TextInput label={t('contacts.organisation')} {...form.getInputProps(`posts.${index}.organisation`)} />
            <div className={classes.pair}>
              <DateField label={t('contacts.from')} {...form.getInputProps(`posts.${index}.validFrom`)} />
              <DateField label={t('contacts.to')} {...form.getInputProps(`posts.${index}.validTo`)} />
            </div>
            <Checkbox
              label={t('contacts.holds')}
              {...form.getInputProps(`posts.${index}.holdsRelationship`, { type: 'checkbox' })}
            />
            <div>
              <Button
                size="xs"
                variant="subtle"
                color="gray"
                leftSection={<IconTrash size={14} stroke={2} aria-hidden />}
                onClick={() => form.removeListItem('posts', index)}
              >
                {t('contacts.removePost')}
              </Button>
            </div>
          </fieldset>
        ))}
        <div>
          <Button
            size="xs"
            leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
            onClick={() => form.insertListItem('posts', EMPTY_POST)}
          >
            {t('contacts.addPost')}
          </Button>
        </div>
        <Textarea label={t('task.note')} autosize minRows={2} {...form.getInputProps('note')} />
        {refusal !== null && <Note tone="overdue">{refusal}</Note>}
        <Group justify="space-between">
          <SavingState state={draft.keptAt === null ? 'idle' : 'draft'} />
          <Group gap={8}>
            <Button onClick={onClose}>{t('action.cancel')}</Button>
            <Button type="submit" variant="filled" loading={form.submitting}>
              {t('action.save')}
            </Button>
          </Group>
        </Group>
      </form>
    </SidePanel>
  );
}

function valuesOf(contact: ContactCardFragment | null, municipalityId: string): ContactValues {
  return {
    name: contact?.name ?? '',
    nameEn: contact?.nameEn ?? '',
    email: contact?.email ?? '',
    phone: contact?.phone ?? '',
    languages: [...(contact?.languages ?? [])],
    note: contact?.note ?? '',
    posts: contact
      ? contact.posts
          .filter(({ municipality }) => municipality.id === municipalityId)
          .map(({ id, titleUk, titleEn, organisation, holdsRelationship, validFrom, validTo }) => ({
            id,
            titleUk,
            titleEn: titleEn ?? '',
            organisation: organisation ?? '',
            holdsRelationship,
            validFrom,
            validTo,
          }))
      : [{ ...EMPTY_POST, holdsRelationship: true }],
  };
}
