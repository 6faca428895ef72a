import { Checkbox, Group, TextInput } from '@mantine/core';
import { useT } from '../../lib/messages';

interface Span {
  readonly from: string;
  readonly to: string;
}

interface HoursFieldsProps {
  readonly label: string;
  /** what stands there when the hours are switched on */
  readonly usual: Span;
  /** null: no such hours */
  readonly value: Span | null;
  readonly onChange: (value: Span | null) => void;
}

/** A span of the day that may be left out. */
export function HoursFields({ label, usual, value, onChange }: HoursFieldsProps) {
  const t = useT();
  return (
    <div role="group" aria-label={label}>
      <Checkbox
        label={label}
        checked={value !== null}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? usual : null)}
      />
      {value !== null && (
        <Group gap={12} mt={8}>
          <TextInput
            type="time"
            label={t('choices.from')}
            value={value.from}
            onChange={({ currentTarget }) => onChange({ ...value, from: currentTarget.value })}
          />
          <TextInput
            type="time"
            label={t('choices.to')}
            value={value.to}
            onChange={({ currentTarget }) => onChange({ ...value, to: currentTarget.value })}
          />
        </Group>
      )}
    </div>
  );
}
