import type { AidStatus } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { Tag } from '../tag';

const TONES: Readonly<Partial<Record<AidStatus, 'info' | 'done' | 'overdue'>>> = {
  SHIPPED: 'info',
  RECEIVED: 'info',
  DISTRIBUTED: 'info',
  REPORTED: 'done',
  THANKED: 'done',
  CLOSED: 'done',
  NOT_DELIVERED: 'overdue',
};

export function AidStatusTag({ status }: { readonly status: AidStatus }) {
  const t = useT();
  return <Tag tone={TONES[status]}>{t(`enum.AidStatus.${status}`)}</Tag>;
}
