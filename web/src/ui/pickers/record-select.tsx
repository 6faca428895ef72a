import { Select } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import { useT } from '../../lib/messages';

export interface RecordOption {
  readonly value: string;
  readonly label: string;
  /** Drawn before the name: a flag, an avatar. */
  readonly mark?: ReactNode;
  readonly detail?: string;
}

export interface PickerProps {
  readonly label: string;
  readonly value?: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error?: ReactNode;
  readonly description?: ReactNode;
  readonly placeholder?: string;
  readonly required?: boolean;
  readonly clearable?: boolean;
  readonly disabled?: boolean;
  readonly autoFocus?: boolean;
  /** Path in the form, so that the first wrong field can be focused. */
  readonly 'data-path'?: string;
  /** The label is said to screen readers only: the column head or the place shows it. */
  readonly labelHidden?: boolean;
}

const TYPING_PAUSE_MS = 200;

/** What is typed, settled: the search sent to the server. */
export function useTypedSearch(): readonly [settled: string, onType: (text: string) => void] {
  const [typed, setTyped] = useState('');
  const [settled] = useDebouncedValue(typed.trim(), TYPING_PAUSE_MS);
  return [settled, setTyped];
}

interface RecordSelectProps extends PickerProps {
  readonly options: readonly RecordOption[];
  readonly onType: (text: string) => void;
}

/** A searchable choice of one record; the server does the searching. */
export function RecordSelect({
  options,
  onType,
  label,
  labelHidden = false,
  placeholder,
  ...field
}: RecordSelectProps) {
  const t = useT();
  const byId = new Map(options.map((option) => [option.value, option]));
  const chosen = field.value ? byId.get(field.value) : undefined;
  return (
    <Select
      {...field}
      {...(labelHidden ? { 'aria-label': label } : { label })}
      placeholder={placeholder ?? t('picker.placeholder')}
      searchable
      data={options.map(({ value, label: name }) => ({ value, label: name }))}
      // The field always holds the chosen name; searching for it again would hide the rest.
      onSearchChange={(text) => onType(text === chosen?.label ? '' : text)}
      filter={({ options: all }) => all}
      leftSection={chosen?.mark}
      nothingFoundMessage={t('picker.nothing')}
      maxDropdownHeight={320}
      renderOption={({ option }) => {
        const { mark, detail } = byId.get(option.value) ?? {};
        return (
          <span style={{ display: 'flex', alignItems: 'center', gap: 8, minWidth: 0 }}>
            {mark}
            <span className="ellipsis">{option.label}</span>
            {detail !== undefined && <span className="muted small ellipsis">{detail}</span>}
          </span>
        );
      }}
    />
  );
}

/** The found options, with the chosen one added when the search does not hold it. */
export function withChosen(found: readonly RecordOption[], chosen: RecordOption | null): readonly RecordOption[] {
  return chosen === null || found.some(({ value }) => value === chosen.value) ? found : [chosen, ...found];
}
