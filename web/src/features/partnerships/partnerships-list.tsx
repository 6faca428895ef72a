import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function PartnershipsList() {
  const t = useT();
  return <Page title={t('nav.partnerships')}>{null}</Page>;
}
