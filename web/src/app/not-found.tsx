import { Button } from '@mantine/core';
import { Link } from 'react-router';
import { useT } from '../lib/messages';
import { EmptyState } from '../ui/empty-state';
import { Page } from '../ui/page';

export function NotFound() {
  const t = useT();
  return (
    <Page title={t('notFound.title')}>
      <EmptyState
        title={t('notFound.heading')}
        action={
          <Button component={Link} to="/">
            {t('notFound.action')}
          </Button>
        }
      >
        {t('notFound.text')}
      </EmptyState>
    </Page>
  );
}
