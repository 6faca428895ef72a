import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function VisitsList() {
  const t = useT();
  return <Page title={t('nav.visits')}>{null}</Page>;
}
