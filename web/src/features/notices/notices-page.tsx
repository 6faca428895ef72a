import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function NoticesPage() {
  const t = useT();
  return <Page title={t('notices.title')}>{null}</Page>;
}
