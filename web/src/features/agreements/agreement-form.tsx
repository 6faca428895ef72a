import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function AgreementForm() {
  const t = useT();
  return <Page title={t('add.agreement')}>{null}</Page>;
}

export function EditAgreement() {
  const t = useT();
  return <Page title={t('nav.agreements')}>{null}</Page>;
}
