import { TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useT } from '../lib/messages';
import classes from './filter-bar.module.css';

const TYPING_PAUSE_MS = 250;

interface SearchBoxProps {
  /** As the address holds it. */
  readonly value: string;
  readonly onSearch: (search: string) => void;
}

/** Narrows a list by name while one types. */
export function SearchBox({ value, onSearch }: SearchBoxProps) {
  const t = useT();
  const [typed, setTyped] = useState(value);
  const latest = useRef(onSearch);
  latest.current = onSearch;

  useEffect(() => setTyped(value), [value]);
  useEffect(() => {
    if (typed.trim() === value) return undefined;
    const timer = window.setTimeout(() => latest.current(typed.trim()), TYPING_PAUSE_MS);
    return () => window.clearTimeout(timer);
  }, [typed, value]);

  return (
    <TextInput
      className={classes.search}
      type="search"
      size="xs"
      aria-label={t('filter.search')}
      placeholder={t('filter.search')}
      leftSection={<IconSearch size={14} stroke={2} aria-hidden />}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}
