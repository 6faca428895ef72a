import { Button, Checkbox, SegmentedControl, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import { useT } from '../../lib/messages';
import { DateField } from '../date-field';
import { ContactPicker } from '../pickers/contact-picker';
import { MunicipalityPicker } from '../pickers/municipality-picker';
import { OrganisationPicker } from '../pickers/organisation-picker';
import type { ContactValues, PostValues } from './contact-values';
import classes from './people.module.css';

interface PostFieldsProps {
  readonly form: UseFormReturnType<ContactValues>;
  readonly post: PostValues;
  readonly index: number;
  /** Whose post it is; absent: a new person's. */
  readonly contactId?: string;
}

export function PostFields({ form, post, index, contactId }: PostFieldsProps) {
  const t = useT();
  const at = `posts.${index}`;
  return (
    <fieldset className={classes.post}>
      <legend className="visually-hidden">{t('contacts.post')}</legend>
      <SegmentedControl
        aria-label={t('contacts.at')}
        data={[
          { value: 'MUNICIPALITY', label: t('contacts.atMunicipality') },
          { value: 'ORGANISATION', label: t('contacts.atOrganisation') },
        ]}
        {...form.getInputProps(`${at}.at`)}
      />
      {post.at === 'MUNICIPALITY' ? (
        <MunicipalityPicker label={t('contacts.atMunicipality')} {...form.getInputProps(`${at}.municipalityId`)} />
      ) : (
        <OrganisationPicker label={t('contacts.atOrganisation')} {...form.getInputProps(`${at}.organisationId`)} />
      )}
      <TextInput label={t('contacts.postUk')} {...form.getInputProps(`${at}.titleUk`)} />
      <TextInput label={t('contacts.postEn')} {...form.getInputProps(`${at}.titleEn`)} />
      <TextInput label={t('contacts.unit')} {...form.getInputProps(`${at}.unit`)} />
      <div className={classes.pair}>
        <DateField label={t('contacts.from')} {...form.getInputProps(`${at}.validFrom`)} />
        <DateField label={t('contacts.to')} {...form.getInputProps(`${at}.validTo`)} />
      </div>
      {post.validTo !== null && (
        <ContactPicker
          label={t('contacts.successor')}
          except={contactId}
          clearable
          {...form.getInputProps(`${at}.successorId`)}
        />
      )}
      <Checkbox label={t('contacts.holds')} {...form.getInputProps(`${at}.holdsRelationship`, { type: 'checkbox' })} />
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
  );
}
