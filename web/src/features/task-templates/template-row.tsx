import { Button } from '@mantine/core';
import type { TaskTemplateRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { Tag } from '../../ui/tag';
import { useTemplateUse } from './use-template-use';
import { useTemplateWords } from './use-template-words';
import classes from './task-templates.module.css';

interface TemplateRowProps {
  readonly template: TaskTemplateRowFragment;
  readonly editable: boolean;
  readonly onEdit: () => void;
  readonly onChanged: () => Promise<unknown>;
}

/** What is to be done, when, and for which visits; muted while it is not in use. */
export function TemplateRow({ template, editable, onEdit, onChanged }: TemplateRowProps) {
  const t = useT();
  const names = useNames();
  const words = useTemplateWords();
  const { putBack, loading } = useTemplateUse(onChanged);
  const title = names.title(template);
  const limits = words.limits(template);

  return (
    <li className={classes.row} data-off={template.inUse ? undefined : true}>
      <span className={classes.what}>
        <b>{title}</b>
        <span className="small muted">{words.when(template.offsetDays, template.stage === null)}</span>
      </span>
      {limits.length > 0 && (
        <span className={classes.tags}>
          {limits.map((limit) => (
            <Tag key={limit}>{limit}</Tag>
          ))}
        </span>
      )}
      {editable && (
        <span className={classes.actions}>
          {!template.inUse && (
            <Button
              size="xs"
              variant="subtle"
              aria-label={t('templates.useAgainOf', { title })}
              loading={loading}
              onClick={() => void putBack(template)}
            >
              {t('templates.useAgain')}
            </Button>
          )}
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            aria-label={t('templates.editOf', { title })}
            onClick={onEdit}
          >
            {t('action.edit')}
          </Button>
        </span>
      )}
    </li>
  );
}
