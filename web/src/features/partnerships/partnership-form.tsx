import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function PartnershipForm() {
  const t = useT();
  return <Page title={t('add.partnership')}>{null}</Page>;
}
