import { useQuery } from '@apollo/client/react';
import { useT } from '../../lib/messages';
import {
  AGREEMENT_LEVELS,
  AGREEMENT_STATUSES,
  AGREEMENT_TYPES,
  LEGAL_REGIMES,
  PROCEDURES,
  TERM_KINDS,
} from '../../lib/vocabulary';
import { HistoryList, namedValue } from '../../ui/history-list';
import { LoadError } from '../../ui/load-error';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { agreementHistoryDocument } from './agreements.documents';

export function AgreementHistory({ id }: { readonly id: string }) {
  const t = useT();
  const { data, error, refetch, fetchMore } = useQuery(agreementHistoryDocument, { variables: { id } });
  if (data === undefined)
    return error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={5} height={56} />;
  const { history } = data.agreement;

  return (
    <HistoryList
      history={history}
      onMore={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}
      fields={{
        titleUk: { label: t('agreement.titleUk') },
        titleEn: { label: t('agreement.titleEn') },
        type: {
          label: t('agreement.type'),
          value: namedValue(AGREEMENT_TYPES, (value) => t(`enum.AgreementType.${value}`)),
        },
        regime: {
          label: t('agreement.regime'),
          value: namedValue(LEGAL_REGIMES, (value) => t(`enum.LegalRegime.${value}`)),
        },
        level: {
          label: t('agreement.level'),
          value: namedValue(AGREEMENT_LEVELS, (value) => t(`enum.AgreementLevel.${value}`)),
        },
        procedure: {
          label: t('agreement.procedure'),
          value: namedValue(PROCEDURES, (value) => t(`enum.Procedure.${value}`)),
        },
        ministryDays: { label: t('enum.ClockKind.MINISTRY_ANSWER') },
        justiceDays: { label: t('enum.ClockKind.JUSTICE_CHECK') },
        sendingDays: { label: t('enum.ClockKind.SENDING') },
        registrationDays: { label: t('enum.ClockKind.REGISTRATION') },
        parentId: { label: t('agreement.parent') },
        approvals: { label: t('approval.title') },
        amendments: { label: t('amendment.title') },
        files: { label: t('files.title') },
        renewalMonths: { label: t('agreementForm.renewalMonths') },
        noticeOn: { label: t('agreement.notice') },
        noticeGivenOn: { label: t('agreement.noticeGiven') },
        reviewedOn: { label: t('agreement.reviewedOn') },
        number: { label: t('agreement.number') },
        status: {
          label: t('agreement.status'),
          value: namedValue(AGREEMENT_STATUSES, (value) => t(`enum.AgreementStatus.${value}`)),
        },
        statusOn: { label: t('move.day') },
        partnershipId: { label: t('agreement.partnership') },
        parties: { label: t('agreement.parties') },
        plannedSigningOn: { label: t('agreement.plannedSigning') },
        signedOn: { label: t('agreement.signed') },
        signedAt: { label: t('agreement.signedAt') },
        signedOnline: { label: t('agreement.signedOnline') },
        termKind: { label: t('agreement.term'), value: namedValue(TERM_KINDS, (value) => t(`enum.TermKind.${value}`)) },
        inForceFrom: { label: t('agreement.from') },
        inForceTo: { label: t('agreement.to') },
        noticeMonths: { label: t('agreement.noticeMonthsField') },
        languages: { label: t('agreement.languages') },
        subjects: { label: t('agreement.subjects') },
        note: { label: t('agreement.note') },
        ownerId: { label: t('agreement.owner') },
      }}
    />
  );
}
