import { useT } from '../../lib/messages';
import { Page } from '../../ui/page';

export function SignIn() {
  const t = useT();
  return <Page title={t('nav.myDay')}>{null}</Page>;
}
