import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function NewMunicipality() {
  const t = useT();
  return <Page title={t('add.municipality')}>{null}</Page>;
}

export function EditMunicipality() {
  return <NewMunicipality />;
}
