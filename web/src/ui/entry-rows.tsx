import { ActionIcon, Button } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useT } from '../lib/messages';
import classes from './entry-rows.module.css';

/** The fields of a form that are lists of rows. */
type RowsOf<Values> = {
  [Field in keyof Values]: Values[Field] extends readonly object[] ? Field : never;
}[keyof Values] &
  string;

interface EntryRowsProps<Values extends object, Path extends RowsOf<Values>> {
  readonly form: UseFormReturnType<Values>;
  readonly path: Path;
  readonly legend: string;
  readonly addLabel: string;
  readonly removeLabel: string;
  readonly onAdd: () => void;
  /** The fields of the row at this place. */
  readonly children: (index: number) => ReactNode;
}

/** Rows of a list in the form, to be added and removed. */
export function EntryRows<Values extends object, Path extends RowsOf<Values>>({
  form,
  path,
  legend,
  addLabel,
  removeLabel,
  onAdd,
  children,
}: EntryRowsProps<Values, Path>) {
  const t = useT();
  const rows = form.values[path];
  return (
    <fieldset className={classes.group} data-path={path} tabIndex={-1}>
      <legend>{legend}</legend>
      {Array.isArray(rows) &&
        rows.map((_: unknown, index) => (
          <div
            key={index}
            role="group"
            aria-label={t('rows.row', { legend, number: index + 1 })}
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
