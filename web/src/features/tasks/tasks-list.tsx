import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function TasksList() {
  const t = useT();
  return <Page title={t('nav.tasks')}>{null}</Page>;
}
