import { Button, Menu } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useT } from '../lib/messages';
import { useIsPhone } from '../lib/use-phone';
import classes from './filter-bar.module.css';

export function FilterBar({ children }: { readonly children: ReactNode }) {
  return <div className={classes.bar}>{children}</div>;
}

interface FilterSentenceProps {
  /** "Країна" */
  readonly label: string;
  /** "Німеччина, Польща" */
  readonly value: string;
  readonly onRemove: () => void;
}

/** One filter as a sentence: "Країна: Німеччина ×". */
export function FilterSentence({ label, value, onRemove }: FilterSentenceProps) {
  const t = useT();
  return (
    <span className={classes.chip}>
      <span className={classes.value} title={`${label}: ${value}`}>
        {label}: <b>{value}</b>
      </span>
      <button
        type="button"
        className={classes.remove}
        onClick={onRemove}
        aria-label={t('filter.remove', { label, value })}
      >
        <IconX size={12} stroke={2.2} aria-hidden />
      </button>
    </span>
  );
}

interface FilterGroup {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly mark?: ReactNode }[];
}

interface AddFilterProps {
  readonly groups: readonly FilterGroup[];
  readonly onAdd: (value: string, group: string) => void;
}

/** "+ Фільтр": first what, then which. */
export function AddFilter({ groups, onAdd }: AddFilterProps) {
  const t = useT();
  const phone = useIsPhone();
  const list = (group: FilterGroup) =>
    group.options.map(({ value, label, mark }) => (
      <Menu.Item key={value} leftSection={mark} onClick={() => onAdd(value, group.label)}>
        {label}
      </Menu.Item>
    ));
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <Button size="xs" variant="subtle" color="gray" leftSection={<IconPlus size={14} stroke={2} aria-hidden />}>
          {t('filter.add')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown style={{ maxHeight: 420, overflowY: 'auto' }}>
        {groups.length === 1 || phone
          ? groups.map((group) => (
              <div key={group.label}>
                <Menu.Label>{group.label}</Menu.Label>
                {list(group)}
              </div>
            ))
          : groups.map((group) => (
              <Menu.Sub key={group.label} position="right-start">
                <Menu.Sub.Target>
                  <Menu.Sub.Item>{group.label}</Menu.Sub.Item>
                </Menu.Sub.Target>
                <Menu.Sub.Dropdown style={{ maxHeight: 420, overflowY: 'auto' }}>{list(group)}</Menu.Sub.Dropdown>
              </Menu.Sub>
            ))}
      </Menu.Dropdown>
    </Menu>
  );
}
