import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function SettingsPage() {
  const t = useT();
  return <Page title={t('nav.settings')}>{null}</Page>;
}
