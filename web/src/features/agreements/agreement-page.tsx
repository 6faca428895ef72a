import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function AgreementPage() {
  const t = useT();
  return <Page title={t('nav.agreements')}>{null}</Page>;
}
