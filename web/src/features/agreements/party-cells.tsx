import { IconCalendarEvent, IconCircleCheck, IconCircleX, IconPencil } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { AgreementRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { Flag } from '../../ui/flag';
import { useAgreementWords } from './agreement-words';
import classes from './agreement-page.module.css';

type Party = AgreementRecordFragment['parties'][number];
type Approval = AgreementRecordFragment['approvals'][number];

/** Who it is, which of its bodies signs and who does the work. */
export function PartyCell({ party }: { readonly party: Party }) {
  const t = useT();
  const dates = useDates();
  const names = useNames();
  const words = useAgreementWords();
  const { municipality, organisation, institution, signatoryBody, implementingUnit, droppedOutOn, droppedOutReason } =
    party;
  return (
    <>
      <span className={classes.party} data-gone={droppedOutOn !== null || undefined}>
        {municipality && <Flag country={municipality.countryCode} decorative />}
        {organisation ? (
          <Link to={`/organisations/${organisation.id}`}>{words.party(party)}</Link>
        ) : municipality && institution === null ? (
          <Link to={`/municipalities/${municipality.id}`}>{words.party(party)}</Link>
        ) : (
          words.party(party)
        )}
      </span>
      {municipality && (organisation || institution !== null) && (
        <div className="muted small">{names.municipality(municipality)}</div>
      )}
      {signatoryBody !== null && <div className="muted small">{signatoryBody}</div>}
      {implementingUnit !== null && (
        <div className="muted small">{t('agreement.implementedBy', { unit: implementingUnit })}</div>
      )}
      {droppedOutOn !== null && (
        <div className="small">
          {t('agreement.droppedOut', { date: dates.long(droppedOutOn), reason: droppedOutReason ?? '' })}
        </div>
      )}
    </>
  );
}

/** Who signs, and for whom. */
export function SignatoryCell({ party }: { readonly party: Party }) {
  const t = useT();
  const { signatory, signatoryPost, byProxy, proxyGround } = party;
  if (signatory === null && signatoryPost === null) return <span className="muted">{t('fact.none')}</span>;
  return (
    <>
      {signatory ?? signatoryPost}
      {signatory !== null && signatoryPost !== null && <div className="muted small">{signatoryPost}</div>}
      {byProxy && (
        <div className="muted small">
          {proxyGround === null ? t('agreement.byProxy') : t('agreement.byProxyOn', { ground: proxyGround })}
        </div>
      )}
    </>
  );
}

/** What the party's council decided, or when it will. */
export function CouncilCell({ approval }: { readonly approval: Approval | undefined }) {
  const t = useT();
  const dates = useDates();
  if (approval === undefined) return <span className="muted">{t('fact.none')}</span>;
  const { result, decidedOn, number } = approval;
  const Icon = result === 'PENDING' ? IconCalendarEvent : result === 'REFUSED' ? IconCircleX : IconCircleCheck;
  return (
    <>
      <span className={classes.signed} data-result={result}>
        <Icon size={14} stroke={2} aria-hidden />
        {decidedOn === null ? t(`enum.ApprovalResult.${result}`) : dates.long(decidedOn)}
      </span>
      {number !== null && <div className="muted small">{t('agreement.numberShort', { number })}</div>}
      {result !== 'APPROVED' && decidedOn !== null && (
        <div className="muted small">{t(`enum.ApprovalResult.${result}`)}</div>
      )}
    </>
  );
}

/** A day that has come, or "not yet". */
export function DayMark({ on }: { readonly on: string | null }) {
  const t = useT();
  const dates = useDates();
  return on === null ? (
    <span className={classes.unsigned}>
      <IconPencil size={14} stroke={2} aria-hidden />
      {t('agreement.notYet')}
    </span>
  ) : (
    <span className={classes.signed}>
      <IconCircleCheck size={14} stroke={2} aria-hidden />
      {dates.long(on)}
    </span>
  );
}

/** How and where this party signed, where it says so itself, and when it signed once more. */
export function SigningPlace({ party }: { readonly party: Party }) {
  const t = useT();
  const dates = useDates();
  const { signingMode, signingPlace } = party;
  const said = [signingMode === null ? null : t(`enum.SigningMode.${signingMode}`), signingPlace].filter(Boolean);
  return (
    <>
      {said.length > 0 && <div className="muted small">{said.join(', ')}</div>}
      {party.furtherSignatures.map(({ signedOn, mode, place }) => (
        <div key={`${signedOn} ${place ?? ''}`} className="muted small">
          {t('agreement.signedAgain', {
            how: [dates.long(signedOn), mode === null ? null : t(`enum.SigningMode.${mode}`), place]
              .filter(Boolean)
              .join(', '),
          })}
        </div>
      ))}
    </>
  );
}
