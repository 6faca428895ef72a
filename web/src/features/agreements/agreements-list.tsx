import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function AgreementsList() {
  const t = useT();
  return <Page title={t('nav.agreements')}>{null}</Page>;
}
