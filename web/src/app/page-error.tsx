import { Button } from '@mantine/core';
import { useRouteError } from 'react-router';
import { useT } from '../lib/messages';
import { Note } from '../ui/note';

/** A page that broke. Drawn inside the frame, so that the rail stays. */
export function PageError() {
  const t = useT();
  const error = useRouteError();
  // A chunk that is gone means that a newer release was installed: only a reload helps.
  const outdated = error instanceof TypeError && /dynamically imported module/i.test(error.message);
  return (
    <div style={{ padding: 24, maxWidth: 640 }}>
      <Note
        tone="overdue"
        title={t(outdated ? 'error.outdatedTitle' : 'error.pageTitle')}
        actions={
          <Button size="xs" onClick={() => window.location.reload()}>
            {t('error.reload')}
          </Button>
        }
      >
        {t(outdated ? 'error.outdated' : 'error.page')}
      </Note>
    </div>
  );
}
