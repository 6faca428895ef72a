import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function MunicipalityPage() {
  const t = useT();
  return <Page title={t('nav.municipalities')}>{null}</Page>;
}
