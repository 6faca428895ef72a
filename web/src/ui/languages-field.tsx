import { MultiSelect } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNames } from '../lib/names';

/** ISO 639-1 codes of the languages partners of Ukrainian communities work in. */
const LANGUAGES = [
  'uk',
  'en',
  'de',
  'pl',
  'fr',
  'cs',
  'sk',
  'bg',
  'ro',
  'hu',
  'lt',
  'lv',
  'et',
  'fi',
  'sv',
  'da',
  'no',
  'nl',
  'it',
  'es',
  'pt',
  'el',
  'hr',
  'sl',
  'sr',
  'tr',
  'ka',
  'ja',
  'zh',
  'ko',
  'he',
];

interface LanguagesFieldProps {
  readonly label: string;
  readonly value?: string[];
  readonly onChange?: (codes: string[]) => void;
  readonly error?: ReactNode;
}

export function LanguagesField({ value = [], ...props }: LanguagesFieldProps) {
  const names = useNames();
  const codes = [...new Set([...LANGUAGES, ...value])];
  return (
    <MultiSelect
      {...props}
      value={value}
      searchable
      hidePickedOptions
      data={codes.map((code) => ({ value: code, label: names.language(code) }))}
    />
  );
}
