import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { AgreementRecordFragment, ApprovalResult } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { Card } from '../../ui/card';
import { Tag } from '../../ui/tag';
import { useAgreementWords } from './agreement-words';
import { ApprovalDialog } from './approval-dialog';
import { useReviseAgreement } from './use-revise-agreement';
import classes from './agreement-parts.module.css';

type Approval = AgreementRecordFragment['approvals'][number];

const TONES: Readonly<Record<ApprovalResult, 'info' | 'done' | 'due' | 'overdue'>> = {
  PENDING: 'info',
  APPROVED: 'done',
  APPROVED_WITH_REMARKS: 'due',
  REFUSED: 'overdue',
};

interface AgreementApprovalsProps {
  readonly agreement: AgreementRecordFragment;
  readonly editable: boolean;
}

/** Councils, ministries, the register: who decided what, with its number, day and votes. */
export function AgreementApprovals({ agreement, editable }: AgreementApprovalsProps) {
  const t = useT();
  const revise = useReviseAgreement(agreement);
  const [opened, setOpened] = useState<Approval | 'new' | null>(null);
  const { approvals } = agreement;
  if (approvals.length === 0 && !editable) return null;
  return (
    <Card
      title={t('approval.title')}
      count={approvals.length || undefined}
      flush
      action={
        editable && (
          <Button
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
            onClick={() => setOpened('new')}
          >
            {t('approval.add')}
          </Button>
        )
      }
    >
      {approvals.length === 0 ? (
        <p className={classes.none}>{t('approval.none')}</p>
      ) : (
        <ul className={classes.rows}>
          {approvals.map((approval) => (
            <li key={approval.id} className={classes.row}>
              <ApprovalWords
                approval={approval}
                agreement={agreement}
                onOpen={editable ? () => setOpened(approval) : undefined}
              />
            </li>
          ))}
        </ul>
      )}
      {opened !== null && (
        <ApprovalDialog
          agreement={agreement}
          approval={opened === 'new' ? null : opened}
          revise={revise}
          onClose={() => setOpened(null)}
        />
      )}
    </Card>
  );
}

interface ApprovalWordsProps {
  readonly approval: Approval;
  readonly agreement: AgreementRecordFragment;
  readonly onOpen: (() => void) | undefined;
}

function ApprovalWords({ approval, agreement, onOpen }: ApprovalWordsProps) {
  const t = useT();
  const dates = useDates();
  const words = useAgreementWords();
  const { kind, partyId, body, number, decidedOn, result, votesFor, votesAgainst, votesAbstained, remarks } = approval;
  const party = agreement.parties.find(({ id }) => id === partyId);
  const who = body ?? (party ? words.party(party) : null);
  const title = [t(`enum.ApprovalKind.${kind}`), number === null ? null : t('agreement.numberShort', { number })]
    .filter(Boolean)
    .join(' ');
  const votes =
    votesFor === null && votesAgainst === null && votesAbstained === null
      ? null
      : t('approval.votes', { for: votesFor ?? 0, against: votesAgainst ?? 0, abstained: votesAbstained ?? 0 });
  return (
    <>
      <div className={classes.words}>
        {onOpen ? (
          <button type="button" className={classes.open} onClick={onOpen}>
            {title}
          </button>
        ) : (
          <b>{title}</b>
        )}
        <div className="muted small">{[who, votes].filter(Boolean).join(' · ')}</div>
        {remarks !== null && <div className="small">{remarks}</div>}
      </div>
      <div className={classes.facts}>
        <Tag tone={TONES[result]}>{t(`enum.ApprovalResult.${result}`)}</Tag>
        <span className="muted small">{decidedOn === null ? '' : dates.long(decidedOn)}</span>
      </div>
    </>
  );
}
