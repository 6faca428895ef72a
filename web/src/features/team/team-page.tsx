import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function TeamPage() {
  const t = useT();
  return <Page title={t('nav.people')}>{null}</Page>;
}
