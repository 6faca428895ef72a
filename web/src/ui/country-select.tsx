import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import { useNames } from '../lib/names';
import { Flag } from './flag';

/** ISO 3166-1 codes of countries whose towns have partners in Ukraine; an unlisted one may be kept but not chosen. */
export const COUNTRIES = [
  'UA',
  'DE',
  'PL',
  'CZ',
  'SK',
  'FR',
  'LT',
  'LV',
  'EE',
  'BG',
  'RO',
  'HU',
  'MD',
  'AT',
  'CH',
  'IT',
  'ES',
  'PT',
  'GB',
  'IE',
  'NL',
  'BE',
  'LU',
  'DK',
  'SE',
  'NO',
  'FI',
  'IS',
  'SI',
  'HR',
  'BA',
  'RS',
  'ME',
  'MK',
  'AL',
  'GR',
  'CY',
  'MT',
  'TR',
  'GE',
  'AM',
  'AZ',
  'IL',
  'US',
  'CA',
  'MX',
  'BR',
  'AR',
  'CL',
  'JP',
  'KR',
  'TW',
  'CN',
  'IN',
  'AU',
  'NZ',
  'ZA',
  'EG',
  'KE',
];

interface CountrySelectProps {
  readonly label: string;
  readonly value?: string | null;
  readonly onChange?: (code: string | null) => void;
  readonly error?: ReactNode;
}

export function CountrySelect({ value, ...props }: CountrySelectProps) {
  const names = useNames();
  const codes = value && !COUNTRIES.includes(value) ? [...COUNTRIES, value] : COUNTRIES;
  return (
    <Select
      {...props}
      value={value ?? null}
      searchable
      leftSection={value && <Flag country={value} decorative />}
      data={codes
        .map((code) => ({ value: code, label: names.country(code) }))
        .sort((a, b) => a.label.localeCompare(b.label))}
    />
  );
}
