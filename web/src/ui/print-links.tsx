import { IconPrinter } from '@tabler/icons-react';
import { useLocale, useT } from '../lib/messages';

interface PrintLinksProps {
  /** The address without language and ending, e.g. `/files/visits/<id>/programme`. */
  readonly address: string;
  /** What is printed, for those who hear the links. */
  readonly what: string;
}

/** The two ways to take a page along, in the reader's language. */
export function PrintLinks({ address, what }: PrintLinksProps) {
  const t = useT();
  const locale = useLocale();
  return (
    <span className="small" style={{ display: 'inline-flex', gap: 8, alignItems: 'center' }}>
      <IconPrinter size={14} stroke={2} aria-hidden />
      {(['docx', 'pdf'] as const).map((format) => (
        <a
          key={format}
          className="link"
          href={`${address}/${locale}.${format}`}
          download
          aria-label={t('print.as', { what, format: format.toUpperCase() })}
        >
          {format.toUpperCase()}
        </a>
      ))}
    </span>
  );
}
