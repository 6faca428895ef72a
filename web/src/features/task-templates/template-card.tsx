import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { TaskTemplateRowFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import type { PartnershipStage } from '../../lib/vocabulary';
import { Card } from '../../ui/card';
import { StageGlyph } from '../../ui/stage-mark';
import { TemplateDialog } from './template-dialog';
import { TemplateRow } from './template-row';
import classes from './task-templates.module.css';

interface TemplateCardProps {
  /** null: before a visit */
  readonly stage: PartnershipStage | null;
  /** null: the whole network */
  readonly communityId: string | null;
  /** of this card, the earliest first */
  readonly templates: readonly TaskTemplateRowFragment[];
  readonly editable: boolean;
  /** Fetches the templates anew. */
  readonly onNewest: () => Promise<readonly TaskTemplateRowFragment[]>;
}

/** What one occasion asks for; what is not in use stands last. */
export function TemplateCard({ stage, communityId, templates, editable, onNewest }: TemplateCardProps) {
  const t = useT();
  const [open, setOpen] = useState<TaskTemplateRowFragment | 'new' | null>(null);
  const inUse = templates.filter((template) => template.inUse);
  const rows = [...inUse, ...templates.filter((template) => !template.inUse)];
  const occasion = stage === null ? t('templates.visit') : t(`enum.PartnershipStage.${stage}`);

  return (
    <Card
      title={
        <span className={classes.stage}>
          {stage !== null && <StageGlyph stage={stage} />}
          {occasion}
        </span>
      }
      count={inUse.length || undefined}
      action={
        editable && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
            aria-label={t('templates.addTo', { occasion })}
            onClick={() => setOpen('new')}
          >
            {t('action.add')}
          </Button>
        )
      }
      flush
    >
      {rows.length === 0 ? (
        <p className={classes.none}>{t(communityId === null ? 'templates.none' : 'templates.noneOfCommunity')}</p>
      ) : (
        <ul>
          {rows.map((template) => (
            <TemplateRow
              key={template.id}
              template={template}
              editable={editable}
              onEdit={() => setOpen(template)}
              onChanged={onNewest}
            />
          ))}
        </ul>
      )}
      {open !== null && (
        <TemplateDialog
          occasion={occasion}
          stage={stage}
          communityId={communityId}
          template={open === 'new' ? null : open}
          onNewest={onNewest}
          onClose={() => setOpen(null)}
        />
      )}
    </Card>
  );
}
