import { Select, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import type {
  AgreementApprovalInput,
  AgreementRecordFragment,
  ApprovalKind,
  ApprovalResult,
} from '../../graphql/graphql';
import type { CalendarDate } from '../../lib/calendar-date';
import { useT } from '../../lib/messages';
import { useDates } from '../../lib/use-dates';
import { APPROVAL_KINDS, APPROVAL_RESULTS } from '../../lib/vocabulary';
import { DateField } from '../../ui/date-field';
import { useAgreementWords } from './agreement-words';
import { PartDialog } from './part-dialog';
import type { ReviseAgreement } from './use-revise-agreement';
import classes from './agreement-form.module.css';

type Approval = AgreementRecordFragment['approvals'][number];

interface ApprovalDialogProps {
  readonly agreement: AgreementRecordFragment;
  /** null: a new one */
  readonly approval: Approval | null;
  readonly revise: ReviseAgreement;
  readonly onClose: () => void;
}

interface Values {
  readonly kind: ApprovalKind;
  readonly partyId: string | null;
  readonly body: string;
  readonly number: string;
  readonly decidedOn: CalendarDate | null;
  readonly result: ApprovalResult;
  readonly votesFor: string;
  readonly votesAgainst: string;
  readonly votesAbstained: string;
  readonly remarks: string;
}

/** A decision on the agreement: who decided what, on which day, with which votes. */
export function ApprovalDialog({ agreement, approval, revise, onClose }: ApprovalDialogProps) {
  const t = useT();
  const words = useAgreementWords();
  const { today } = useDates();
  const form = useForm<Values>({ mode: 'controlled', initialValues: valuesOf(approval) });
  const { kind, result } = form.values;
  const ofCouncil = kind === 'OWN_COUNCIL' || kind === 'PARTNER_COUNCIL';
  const others = agreement.approvals.filter((one) => one !== approval).map(inputOf);

  // a corrected decision keeps its place, so that refusals by position find it
  const withThis = (one: AgreementApprovalInput) =>
    approval === null ? [...others, one] : agreement.approvals.map((kept) => (kept === approval ? one : inputOf(kept)));

  return (
    <PartDialog
      title={t(approval === null ? 'approval.new' : 'approval.edit')}
      form={form}
      removeLabel={t('approval.remove')}
      onSave={(values) => revise({ approvals: withThis(fieldsOf(values, approval?.id)) })}
      onRemove={approval === null ? undefined : () => revise({ approvals: others })}
      onClose={onClose}
    >
      <Select
        label={t('approval.kind')}
        allowDeselect={false}
        data={APPROVAL_KINDS.map((value) => ({ value, label: t(`enum.ApprovalKind.${value}`) }))}
        {...form.getInputProps('kind')}
        data-autofocus
      />
      {ofCouncil && (
        <Select
          label={t('approval.party')}
          clearable
          data={agreement.parties.map((party) => ({ value: party.id, label: words.party(party) }))}
          {...form.getInputProps('partyId')}
        />
      )}
      <TextInput label={t('approval.body')} {...form.getInputProps('body')} />
      <div className={classes.pair}>
        <Select
          label={t('approval.result')}
          allowDeselect={false}
          data={APPROVAL_RESULTS.map((value) => ({ value, label: t(`enum.ApprovalResult.${value}`) }))}
          {...form.getInputProps('result')}
        />
        <DateField
          label={t(result === 'PENDING' ? 'approval.expectedOn' : 'approval.decidedOn')}
          maxDate={result === 'PENDING' ? undefined : today}
          {...form.getInputProps('decidedOn')}
        />
      </div>
      <TextInput label={t('agreement.number')} {...form.getInputProps('number')} />
      {ofCouncil && result !== 'PENDING' && (
        <div className={classes.three}>
          <TextInput label={t('approval.votesFor')} type="number" min={0} {...form.getInputProps('votesFor')} />
          <TextInput label={t('approval.votesAgainst')} type="number" min={0} {...form.getInputProps('votesAgainst')} />
          <TextInput
            label={t('approval.votesAbstained')}
            type="number"
            min={0}
            {...form.getInputProps('votesAbstained')}
          />
        </div>
      )}
      <Textarea label={t('approval.remarks')} autosize minRows={2} maxRows={8} {...form.getInputProps('remarks')} />
    </PartDialog>
  );
}

const asText = (votes: number | null): string => (votes === null ? '' : String(votes));
const asVotes = (text: string): number | null => (text === '' ? null : Number(text));
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

function valuesOf(approval: Approval | null): Values {
  return {
    kind: approval?.kind ?? 'OWN_COUNCIL',
    partyId: approval?.partyId ?? null,
    body: approval?.body ?? '',
    number: approval?.number ?? '',
    decidedOn: approval?.decidedOn ?? null,
    result: approval?.result ?? 'APPROVED',
    votesFor: asText(approval?.votesFor ?? null),
    votesAgainst: asText(approval?.votesAgainst ?? null),
    votesAbstained: asText(approval?.votesAbstained ?? null),
    remarks: approval?.remarks ?? '',
  };
}

const inputOf = (approval: Approval): AgreementApprovalInput => fieldsOf(valuesOf(approval), approval.id);

function fieldsOf(values: Values, id: string | undefined): AgreementApprovalInput {
  const { kind, partyId, decidedOn, result } = values;
  return {
    ...{ id, kind, partyId, decidedOn, result },
    body: orNull(values.body),
    number: orNull(values.number),
    votesFor: asVotes(values.votesFor),
    votesAgainst: asVotes(values.votesAgainst),
    votesAbstained: asVotes(values.votesAbstained),
    remarks: orNull(values.remarks),
  };
}
