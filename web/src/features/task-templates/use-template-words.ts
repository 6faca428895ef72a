import type { TaskTemplateRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';

type Template = Pick<TaskTemplateRowFragment, 'offsetDays' | 'direction' | 'inPersonOnly' | 'inUse'>;

/** What people read of a template beside its title. */
export function useTemplateWords() {
  const t = useT();
  return {
    /** "за 45 днів до першого дня" */
    when: (offsetDays: number, ofVisit: boolean): string => {
      const days = Math.abs(offsetDays);
      if (!ofVisit) return t('templates.afterStage', { days });
      return t(offsetDays > 0 ? 'templates.afterVisit' : 'templates.beforeVisit', { days });
    },
    /** the limits that it has, as short words */
    limits: ({ direction, inPersonOnly, inUse }: Omit<Template, 'offsetDays'>): string[] => [
      ...(direction === null ? [] : [t(`enum.TemplateDirection.${direction}`)]),
      ...(inPersonOnly ? [t('templates.inPersonOnly')] : []),
      ...(inUse ? [] : [t('templates.notInUse')]),
    ],
  };
}
