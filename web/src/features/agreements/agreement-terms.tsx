import { Link } from 'react-router';
import type { AgreementRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { Person } from '../../ui/avatar';
import { Card, Facts } from '../../ui/card';
import { ConflictNote } from '../../ui/conflict-note';
import { InlineEdit } from '../../ui/inline-edit';
import { InlineText } from '../../ui/inline-text';
import { Note } from '../../ui/note';
import { UserPicker } from '../../ui/pickers/user-picker';
import { SavingState } from '../../ui/saving-state';
import type { SaveAgreement } from './use-save-agreement';

interface AgreementTermsProps {
  readonly agreement: AgreementRecordFragment;
  readonly saving: SaveAgreement;
  readonly editable: boolean;
}

/** "Умови": what was agreed on, for how long, and who answers for it. */
export function AgreementTerms({ agreement, saving, editable }: AgreementTermsProps) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const {
    type,
    regime,
    procedure,
    level,
    number,
    termKind,
    inForceFrom,
    inForceTo,
    noticeMonths,
    noticeOn,
    plannedSigningOn,
    signedOn,
    signedAt,
    signedOnline,
  } = agreement;
  const term =
    inForceFrom && inForceTo
      ? dates.range(inForceFrom, inForceTo)
      : inForceTo
        ? t('agreement.until', { date: dates.long(inForceTo) })
        : inForceFrom
          ? t('agreement.since', { date: dates.long(inForceFrom) })
          : null;
  const where = signedOnline ? t('agreement.online') : signedAt;
  return (
    <Card title={t('agreement.terms')} action={<SavingState state={saving.state} />}>
      <Facts
        rows={[
          [t('agreement.type'), t(`enum.AgreementType.${type}`)],
          [t('agreement.regime'), t(`enum.LegalRegime.${regime}`)],
          [t('agreement.procedure'), t(`enum.Procedure.${procedure}`)],
          [t('agreement.level'), t(`enum.AgreementLevel.${level}`)],
          [
            t('agreement.number'),
            <InlineEdit
              key="number"
              label={t('agreement.number')}
              value={number}
              editable={editable}
              editor={(close) => (
                <InlineText
                  label={t('agreement.number')}
                  value={number ?? ''}
                  onSave={(text) => void saving.save({ number: text || null })}
                  onClose={close}
                />
              )}
            />,
          ],
          [t('agreement.plannedSigning'), plannedSigningOn && dates.long(plannedSigningOn)],
          [t('agreement.signed'), signedOn ? [dates.long(signedOn), where].filter(Boolean).join(', ') : where],
          [
            t('agreement.term'),
            <span key="term">
              {t(`enum.TermKind.${termKind}`)}
              {term !== null && (
                <>
                  <br />
                  {term}
                </>
              )}
            </span>,
          ],
          [
            t('agreement.refusal'),
            noticeMonths === null ? null : t('agreement.noticeMonths', { months: noticeMonths }),
          ],
          [
            t('agreement.notice'),
            noticeMonths === null ? null : noticeOn ? (
              t('agreement.noticeUntil', { date: dates.long(noticeOn) })
            ) : (
              <span className="muted">{t('agreement.noticeLater')}</span>
            ),
          ],
          [
            t('agreement.renewal'),
            agreement.renewalMonths === null ? null : t('agreement.renewalMonths', { months: agreement.renewalMonths }),
          ],
          [t('agreement.noticeGiven'), agreement.noticeGivenOn && dates.long(agreement.noticeGivenOn)],
          [t('agreement.reviewedOn'), agreement.reviewedOn && dates.long(agreement.reviewedOn)],
          [t('agreement.languages'), agreement.languages.map(names.language).join(', ')],
          [
            t('agreement.subjects'),
            agreement.subjects.map((subject) => t(`enum.CooperationSphere.${subject}`)).join(', '),
          ],
          [
            t('agreement.owner'),
            <InlineEdit
              key="owner"
              label={t('agreement.owner')}
              value={agreement.owner && <Person user={agreement.owner} />}
              editable={editable}
              editor={(close) => (
                <UserPicker
                  label={t('agreement.owner')}
                  labelHidden
                  clearable
                  value={agreement.owner?.id}
                  onChange={(ownerId) => {
                    void saving.save({ ownerId });
                    close();
                  }}
                />
              )}
            />,
          ],
          [
            t('agreement.partnership'),
            agreement.partnership && (
              <Link className="link" to={`/partnerships/${agreement.partnership.id}`}>
                {names.title(agreement.partnership)}
              </Link>
            ),
          ],
          [
            t('agreement.parent'),
            agreement.parent && (
              <Link className="link" to={`/agreements/${agreement.parent.id}`}>
                {names.title(agreement.parent)}
              </Link>
            ),
          ],
          [t('agreement.note'), agreement.note],
        ]}
      />
      {saving.refusal !== null && (
        <div style={{ marginTop: 8 }}>
          <Note tone="overdue">{saving.refusal}</Note>
        </div>
      )}
      {saving.conflict !== null && (
        <div style={{ marginTop: 8 }}>
          <ConflictNote
            message={saving.conflict.message}
            onKeepMine={() => void saving.keepMine()}
            onTakeTheirs={saving.takeTheirs}
          />
        </div>
      )}
    </Card>
  );
}
