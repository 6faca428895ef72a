import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function VisitPage() {
  const t = useT();
  return <Page title={t('nav.visits')}>{null}</Page>;
}
