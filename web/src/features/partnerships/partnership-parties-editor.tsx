import { ActionIcon, Button, Select } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { PartyRole } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { PARTY_ROLES } from '../../lib/vocabulary';
import { MunicipalityPicker } from '../../ui/pickers/municipality-picker';
import classes from './partnership-form.module.css';

export interface PartyValue {
  readonly municipalityId: string | null;
  readonly role: PartyRole;
}

interface PartnershipPartiesEditorProps {
  readonly parties: readonly PartyValue[];
  onChange(parties: readonly PartyValue[]): void;
  /** Sentences by place in the list. */
  readonly errorAt?: (index: number) => ReactNode;
  readonly error?: ReactNode;
}

const FEWEST = 2;

/** Two parties or more, in the order in which the partnership is named. */
export function PartnershipPartiesEditor({ parties, onChange, errorAt, error }: PartnershipPartiesEditorProps) {
  const t = useT();
  const change = (index: number, part: Partial<PartyValue>) =>
    onChange(parties.map((party, place) => (place === index ? { ...party, ...part } : party)));

  function swap(index: number, other: number) {
    const next = [...parties];
    const [one, two] = [next[index], next[other]];
    if (one === undefined || two === undefined) return;
    next[index] = two;
    next[other] = one;
    onChange(next);
  }

  return (
    <fieldset className={classes.parties}>
      <legend>{t('partnershipForm.parties')}</legend>
      <ol>
        {parties.map((party, index) => {
          const number = index + 1;
          return (
            // Rows have no name of their own until one is chosen; their place is what they are.
            <li key={index}>
              <MunicipalityPicker
                label={t('partnershipForm.party', { number })}
                labelHidden
                placeholder={t('partnershipForm.partySearch')}
                value={party.municipalityId}
                onChange={(municipalityId) => change(index, { municipalityId })}
                error={errorAt?.(index)}
                data-path={`parties.${index}.municipalityId`}
              />
              <Select
                aria-label={t('partnershipForm.role', { number })}
                data={PARTY_ROLES.map((value) => ({ value, label: t(`enum.PartyRole.${value}`) }))}
                value={party.role}
                onChange={(role) => role && change(index, { role })}
              />
              <span className={classes.rowButtons}>
                <ActionIcon
                  aria-label={t('partnershipForm.up', { number })}
                  disabled={index === 0}
                  onClick={() => swap(index, index - 1)}
                >
                  <IconArrowUp size={16} stroke={1.75} aria-hidden />
                </ActionIcon>
                <ActionIcon
                  aria-label={t('partnershipForm.down', { number })}
                  disabled={index === parties.length - 1}
                  onClick={() => swap(index, index + 1)}
                >
                  <IconArrowDown size={16} stroke={1.75} aria-hidden />
                </ActionIcon>
                {parties.length > FEWEST && (
                  <ActionIcon
                    aria-label={t('partnershipForm.removeParty', { number })}
                    onClick={() => onChange(parties.filter((_, place) => place !== index))}
                  >
                    <IconX size={16} stroke={1.75} aria-hidden />
                  </ActionIcon>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      {error && (
        <p className={classes.error} role="alert">
          {error}
        </p>
      )}
      <Button
        size="xs"
        leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
        onClick={() => onChange([...parties, { municipalityId: null, role: 'PARTNER' }])}
      >
        {t('partnershipForm.addParty')}
      </Button>
    </fieldset>
  );
}
