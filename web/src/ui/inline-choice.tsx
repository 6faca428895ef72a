import { MultiSelect, Select } from '@mantine/core';
import { useState } from 'react';
import { InlineEdit } from './inline-edit';
import classes from './inline-edit.module.css';
import { Tag } from './tag';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly values: readonly Value[];
  readonly text: (value: Value) => string;
  readonly editable: boolean;
}

interface InlineChoiceProps<Value extends string> extends ChoiceProps<Value> {
  readonly value: Value | null;
  readonly onSave: (value: Value) => void;
}

/** One of a closed list, chosen where it stands. */
export function InlineChoice<Value extends string>(props: InlineChoiceProps<Value>) {
  const { label, value, values, text, editable, onSave } = props;
  return (
    <InlineEdit
      label={label}
      value={value && text(value)}
      editable={editable}
      editor={(close) => (
        <Select
          aria-label={label}
          size="xs"
          autoFocus
          defaultDropdownOpened
          data={values.map((option) => ({ value: option, label: text(option) }))}
          value={value}
          onChange={(chosen) => {
            if (chosen === null) return;
            onSave(chosen);
            close();
          }}
          onBlur={close}
        />
      )}
    />
  );
}

interface InlineSeveralProps<Value extends string> extends ChoiceProps<Value> {
  readonly chosen: readonly Value[];
  readonly onSave: (values: Value[]) => void;
}

/** Several of a closed list, shown as tags; saved when the field is left. */
export function InlineSeveral<Value extends string>({ editable, onSave, ...choice }: InlineSeveralProps<Value>) {
  const { label, chosen, text } = choice;
  return (
    <InlineEdit
      label={label}
      value={
        chosen.length === 0 ? null : (
          <span className={classes.tags}>
            {chosen.map((value) => (
              <Tag key={value}>{text(value)}</Tag>
            ))}
          </span>
        )
      }
      editable={editable}
      editor={(close) => (
        <SeveralOf
          {...choice}
          onLeave={(picked) => {
            if (picked.join() !== chosen.join()) onSave(picked);
            close();
          }}
        />
      )}
    />
  );
}

interface SeveralOfProps<Value extends string> extends Omit<ChoiceProps<Value>, 'editable'> {
  readonly chosen: readonly Value[];
  readonly onLeave: (picked: Value[]) => void;
}

function SeveralOf<Value extends string>({ label, chosen, values, text, onLeave }: SeveralOfProps<Value>) {
  const [picked, setPicked] = useState<Value[]>([...chosen]);
  return (
    <MultiSelect
      aria-label={label}
      size="xs"
      autoFocus
      defaultDropdownOpened
      hidePickedOptions
      searchable
      maxDropdownHeight={320}
      data={values.map((value) => ({ value, label: text(value) }))}
      value={picked}
      onChange={setPicked}
      onBlur={() => onLeave(picked)}
    />
  );
}
