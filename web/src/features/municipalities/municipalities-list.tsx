import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function MunicipalitiesList() {
  const t = useT();
  return <Page title={t('nav.municipalities')}>{null}</Page>;
}
