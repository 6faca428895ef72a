import { IconAlertTriangle, IconCircleCheck, IconClock, IconSend } from '@tabler/icons-react';
import { useT } from '../../lib/messages';
import { Tag } from '../../ui/tag';
import type { OutgoingMail } from './outgoing-mail';

const LOOKS = {
  WAITING: [undefined, IconClock],
  SENDING: ['info', IconSend],
  SENT: ['done', IconCircleCheck],
  DEAD: ['overdue', IconAlertTriangle],
} as const;

export function MailState({ mail }: { readonly mail: Pick<OutgoingMail, 'state'> }) {
  const t = useT();
  const [tone, icon] = LOOKS[mail.state];
  return (
    <span>
      <Tag tone={tone} icon={icon}>
        {t(`enum.OutgoingMailState.${mail.state}`)}
      </Tag>
    </span>
  );
}
