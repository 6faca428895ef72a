import type { VisitRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useCan } from '../../lib/viewer';
import { ProseEdit } from '../../ui/prose-edit';
import { useSaveVisit } from './use-save-visit';

interface VisitProseProps {
  readonly visit: VisitRecordFragment;
  readonly field: 'purpose' | 'outcomes' | 'report';
  onNewest(): Promise<VisitRecordFragment>;
}

/** One of the visit's longer texts. Each has its own saving, so that a conflict shows beside the text it is about. */
export function VisitProse({ visit, field, onNewest }: VisitProseProps) {
  const t = useT();
  const editable = useCan()('visits.edit');
  const saving = useSaveVisit(visit, onNewest);
  return (
    <ProseEdit
      title={t(`visit.${field}`)}
      hint={t(`visit.${field}Hint`)}
      value={visit[field] ?? ''}
      editable={editable}
      draftKey={`visit.${visit.id}.${field}`}
      saving={saving.state === 'saving'}
      refusal={saving.refusal}
      conflict={saving.conflict?.message ?? null}
      onSave={(text) => saving.save({ [field]: text === '' ? null : text })}
      onKeepMine={saving.keepMine}
      onTakeTheirs={saving.takeTheirs}
    />
  );
}
