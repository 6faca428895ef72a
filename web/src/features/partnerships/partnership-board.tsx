import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function PartnershipBoard() {
  const t = useT();
  return <Page title={t('nav.partnerships')}>{null}</Page>;
}
