import { Button } from '@mantine/core';
import { useT } from '../lib/messages';
import { refusalsOf } from '../lib/refusal';
import { Note } from './note';

/** Asking again does not bring these. */
const FINAL: readonly string[] = ['NOT_FOUND', 'INVALID', 'FORBIDDEN'];

interface LoadErrorProps {
  readonly error: unknown;
  readonly onRetry: () => void;
}

/** A list or record that did not come. */
export function LoadError({ error, onRetry }: LoadErrorProps) {
  const t = useT();
  const [refusal] = refusalsOf(error);
  return (
    <div style={{ padding: '16px 24px' }}>
      <Note
        tone="overdue"
        actions={
          !(refusal && FINAL.includes(refusal.code)) && (
            <Button size="xs" onClick={onRetry}>
              {t('error.retry')}
            </Button>
          )
        }
      >
        {refusal?.message ?? t('error.noAnswer')}
      </Note>
    </div>
  );
}
