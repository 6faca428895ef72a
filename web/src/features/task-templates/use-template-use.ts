import { useMutation } from '@apollo/client/react';
import type { TaskTemplateRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useSay } from '../../lib/use-say';
import { updateTaskTemplateDocument } from './task-templates.documents';

/** Says that a template is in use again or no longer; the latter can be undone with one tap. */
export function useTemplateUse(onChanged: () => Promise<unknown>) {
  const t = useT();
  const say = useSay();
  const names = useNames();
  const [update, { loading }] = useMutation(updateTaskTemplateDocument);

  async function putBack({ id, version }: TaskTemplateRowFragment) {
    try {
      const { data } = await update({ variables: { input: { id, expectedVersion: version, inUse: true } } });
      await onChanged();
      if (data) say.done(t('templates.usedAgain', { title: names.title(data.updateTaskTemplate) }));
    } catch (error) {
      say.refused(error);
      await onChanged();
    }
  }

  return {
    loading,
    putBack,
    sayTakenOut: (template: TaskTemplateRowFragment) =>
      say.done(t('templates.takenOut', { title: names.title(template) }), {
        label: t('action.undo'),
        run: () => void putBack(template),
      }),
  };
}
