import { notifications } from '@mantine/notifications';
import { useMemo } from 'react';
import { useT } from './messages';
import { refusalsOf } from './refusal';

interface Undo {
  readonly label: string;
  readonly run: () => void;
}

/** Short sentences at the foot of the screen. */
export function useSay() {
  const t = useT();
  return useMemo(
    () => ({
      done: (message: string, undo?: Undo) => {
        const id = notifications.show({
          withBorder: true,
          color: 'petrol',
          closeButtonProps: { 'aria-label': t('action.close') },
          message: (
            <span style={{ display: 'flex', alignItems: 'center', gap: 12 }}>
              <span style={{ flex: 1 }}>{message}</span>
              {undo && (
                <button
                  type="button"
                  className="link"
                  style={{ minHeight: 24 }}
                  onClick={() => {
                    notifications.hide(id);
                    undo.run();
                  }}
                >
                  {undo.label}
                </button>
              )}
            </span>
          ),
        });
      },
      /** The server's own sentence, or that no answer came. */
      refused: (error: unknown) => {
        const sentences = refusalsOf(error).map(({ message }) => message);
        notifications.show({
          withBorder: true,
          color: 'red',
          autoClose: 10_000,
          closeButtonProps: { 'aria-label': t('action.close') },
          message: sentences.length > 0 ? sentences.join(' ') : t('error.noAnswer'),
        });
      },
    }),
    [t],
  );
}
