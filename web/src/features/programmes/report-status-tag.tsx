import { IconLock, IconPencil } from '@tabler/icons-react';
import type { ReportStatus } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { Tag } from '../../ui/tag';

export function ReportStatusTag({ status }: { readonly status: ReportStatus }) {
  const t = useT();
  const signed = status === 'SIGNED';
  return (
    <Tag tone={signed ? 'done' : undefined} icon={signed ? IconLock : IconPencil}>
      {t(`enum.ReportStatus.${status}`)}
    </Tag>
  );
}
