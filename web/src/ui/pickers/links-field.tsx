import type { ReactNode } from 'react';
import type { PickerProps } from './record-select';

interface LinksFieldProps {
  readonly label: string;
  readonly value?: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly error?: ReactNode;
  readonly 'data-path'?: string;
  /** One picker; it is drawn for each link, and once more for the next. */
  readonly children: (picker: PickerProps) => ReactNode;
}

/** Any number of records of one kind: each can be taken off, and the empty field below takes the next. */
export function LinksField({ label, value = [], onChange, error, children, ...rest }: LinksFieldProps) {
  return (
    <div style={{ display: 'grid', gap: 6 }} data-path={rest['data-path']} tabIndex={-1}>
      {[...value, null].map((id, index) => (
        <div key={id ?? 'next'}>
          {children({
            label,
            labelHidden: index > 0,
            value: id,
            clearable: id !== null,
            error: id === null ? error : undefined,
            onChange: (chosen) => {
              const others = value.filter((other) => other !== id && other !== chosen);
              const place = id === null ? others.length : Math.min(index, others.length);
              onChange(chosen === null ? others : others.toSpliced(place, 0, chosen));
            },
          })}
        </div>
      ))}
    </div>
  );
}
