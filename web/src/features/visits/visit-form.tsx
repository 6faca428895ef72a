import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function VisitForm() {
  const t = useT();
  return <Page title={t('add.visit')}>{null}</Page>;
}
