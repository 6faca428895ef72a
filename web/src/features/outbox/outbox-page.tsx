import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function OutboxPage() {
  const t = useT();
  return <Page title={t('nav.outbox')}>{null}</Page>;
}
