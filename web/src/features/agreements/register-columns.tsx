import type { AgreementRowFragment, ApprovalKind } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { AgreementStatusTag } from '../../ui/agreement-status-tag';
import type { Column } from '../../ui/data-table';
import { DueDate } from '../../ui/due-date';
import { toneOf } from './agreement-lifecycle';
import { remaining, useAgreementWords } from './agreement-words';

type Row = AgreementRowFragment;

/** The register as councils keep it: a line says everything about an agreement, whatever the width. */
export function useRegisterColumns(): readonly Column<Row>[] {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const words = useAgreementWords();

  const column = (key: string, header: string, width: number, textOf: (row: Row) => string): Column<Row> => ({
    key,
    header,
    width: `${width}px`,
    cell: (row) => {
      const text = textOf(row);
      return (
        <span className="text2 ellipsis" title={text}>
          {text}
        </span>
      );
    },
  });
  const decision = (row: Row, ...kinds: readonly ApprovalKind[]) =>
    row.approvals
      .filter(({ kind, result }) => kinds.includes(kind) && result !== 'PENDING')
      .map(({ number, decidedOn }) =>
        [
          number === null ? null : t('agreement.numberShort', { number }),
          decidedOn === null ? null : dates.long(decidedOn),
        ]
          .filter(Boolean)
          .join(', '),
      )
      .join('; ');
  const signing = ({ plannedSigningOn, signedOn, signedAt, signedOnline }: Row) =>
    [
      plannedSigningOn === null ? null : t('agreement.plannedFor', { date: dates.long(plannedSigningOn) }),
      signedOn === null ? null : dates.long(signedOn),
      signedOnline ? t('agreement.online') : signedAt,
    ]
      .filter(Boolean)
      .join(', ');

  return [
    {
      ...column('title', t('agreements.one'), 320, names.title),
      cell: (row) => (
        <span className="ellipsis" title={names.title(row)}>
          {names.title(row)}
        </span>
      ),
    },
    column('number', t('agreement.number'), 90, ({ number }) => number ?? ''),
    column('type', t('agreement.type'), 120, ({ type }) => t(`enum.AgreementType.${type}`)),
    column('regime', t('agreement.regime'), 200, ({ regime }) => t(`enum.LegalRegime.${regime}`)),
    column('level', t('agreement.level'), 96, ({ level }) => t(`enum.AgreementLevel.${level}`)),
    column('parties', t('agreement.parties'), 260, (row) => remaining(row.parties).map(words.party).join(' – ')),
    column('signed', t('agreement.signed'), 190, signing),
    column('signatories', t('agreement.signatories'), 200, (row) =>
      remaining(row.parties)
        .flatMap(({ signatory, signatoryPost }) => signatory ?? signatoryPost ?? [])
        .join('; '),
    ),
    column('council', t('agreement.councilDecision'), 190, (row) => decision(row, 'OWN_COUNCIL', 'PARTNER_COUNCIL')),
    column('ministry', t('enum.ApprovalKind.MINISTRY'), 190, (row) => decision(row, 'MINISTRY')),
    column('registration', t('enum.ApprovalKind.REGISTRATION'), 190, (row) => decision(row, 'REGISTRATION')),
    column('term', t('agreement.term'), 170, words.term),
    {
      key: 'notice',
      header: t('agreement.notice'),
      width: '150px',
      cell: ({ noticeOn }) =>
        noticeOn === null ? null : noticeOn < dates.today ? (
          <span className="muted dense">{dates.long(noticeOn)}</span>
        ) : (
          <DueDate on={noticeOn} dense />
        ),
    },
    column('subjects', t('agreement.subjects'), 260, ({ subjects }) =>
      subjects.map((subject) => t(`enum.CooperationSphere.${subject}`)).join('; '),
    ),
    column('owner', t('agreement.owner'), 160, ({ owner }) => owner?.name ?? ''),
    column('activity', t('agreement.lastActivity'), 150, ({ updatedAt }) => dates.at(updatedAt)),
    {
      key: 'status',
      header: t('agreement.status'),
      width: '170px',
      cell: ({ status }) => <AgreementStatusTag status={status} tone={toneOf(status)} />,
    },
  ];
}
