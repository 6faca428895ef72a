import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function TrashPage() {
  const t = useT();
  return <Page title={t('nav.trash')}>{null}</Page>;
}
