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

  // what was searched for and has not yet come back by the address: it must not replace what was typed since
  const onTheWay = useRef<readonly string[]>([]);

  useEffect(() => {
    const place = onTheWay.current.indexOf(value);
    onTheWay.current = place < 0 ? [] : onTheWay.current.slice(place + 1);
    if (place < 0) setTyped(value);
  }, [value]);
  useEffect(() => {
    const search = typed.trim();
    if (search === (onTheWay.current.at(-1) ?? value)) return undefined;
    const timer = window.setTimeout(() => {
      onTheWay.current = [...onTheWay.current, search];
      latest.current(search);
    }, TYPING_PAUSE_MS);
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
