import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function PipelineReport() {
  const t = useT();
  return <Page title={t('nav.reports')}>{null}</Page>;
}
