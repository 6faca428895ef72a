import { ActionIcon, Button } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useT } from '../../lib/messages';
import type { VisitValues } from './visit-form-values';
import classes from './visit-form.module.css';

type Path = 'places' | 'organisations' | 'costs' | 'gifts';

interface EntryRowsProps {
  readonly form: UseFormReturnType<VisitValues>;
  readonly path: Path;
  readonly legend: string;
  readonly addLabel: string;
  readonly removeLabel: string;
  readonly onAdd: () => void;
  /** The fields of the row at this place. */
  readonly children: (index: number) => ReactNode;
}

/** Rows of a list in the form, to be added and removed. */
export function EntryRows({ form, path, legend, addLabel, removeLabel, onAdd, children }: EntryRowsProps) {
  const t = useT();
  return (
    <fieldset className={classes.group} data-path={path} tabIndex={-1}>
      <legend>{legend}</legend>
      {form.values[path].map((_, index) => (
        <div
          key={index}
          role="group"
          aria-label={t('visitForm.row', { legend, number: index + 1 })}
          className={classes.row}
        >
          <div className={`${classes.grow ?? ''} ${classes.group ?? ''}`}>{children(index)}</div>
          <ActionIcon
            className={classes.beside}
            size={36}
            aria-label={`${removeLabel} (${String(index + 1)})`}
            onClick={() => form.removeListItem(path, index)}
          >
            <IconX size={16} stroke={1.75} aria-hidden />
          </ActionIcon>
        </div>
      ))}
      {form.errors[path] && <p className={classes.error}>{form.errors[path]}</p>}
      <Button
        size="xs"
        variant="subtle"
        className={classes.more}
        leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
        onClick={onAdd}
      >
        {addLabel}
      </Button>
    </fieldset>
  );
}
