import { ActionIcon } from '@mantine/core';
import { IconClock, IconHourglassHigh, IconPencil } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { PartnershipRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useCan } from '../../lib/viewer';
import { AgreementStatusTag } from '../../ui/agreement-status-tag';
import { AidCard } from '../../ui/aid/aid-card';
import { Facts } from '../../ui/card';
import { Flag } from '../../ui/flag';
import { CONTACT_LIMIT_DAYS, PartnershipContactNotes, useSilence } from './partnership-contact-notes';
import { PartnershipFacts } from './partnership-facts';
import type { PartnershipSaving } from './use-partnership-saving';
import { ProjectsCard } from '../../ui/projects-card';
import { PromotionAbout } from '../../ui/promotion-about';
import classes from './partnership-page.module.css';

interface PartnershipAsideProps {
  readonly partnership: PartnershipRecordFragment;
  readonly saving: PartnershipSaving;
  /** Leads to the tab where parties are changed. */
  readonly onEditParties?: () => void;
}

/** Facts beside the timeline: silence, parties, the record's own fields, the agreement. */
export function PartnershipAside({ partnership, saving, onEditParties }: PartnershipAsideProps) {
  const t = useT();
  const can = useCan();
  return (
    <>
      <div className={classes.notes}>
        <PartnershipContactNotes partnership={partnership} />
      </div>
      <section>
        <h2>
          {t('partnershipPage.parties')}
          {onEditParties && can('partnerships.edit') && (
            <ActionIcon size={28} aria-label={t('partnershipPage.editParties')} onClick={onEditParties}>
              <IconPencil size={16} stroke={1.75} aria-hidden />
            </ActionIcon>
          )}
        </h2>
        {partnership.parties.map((party) => (
          <PartyLine key={party.municipality.id} party={party} />
        ))}
      </section>
      <section>
        <h2>{t('partnershipPage.facts')}</h2>
        <PartnershipFacts partnership={partnership} saving={saving} />
      </section>
      <AgreementSummary partnership={partnership} />
      <ProjectsCard of="partnership" id={partnership.id} />
      <PromotionAbout record={{ type: 'partnership', id: partnership.id }} />
      <AidCard of={{ partnership: partnership.id }} />
    </>
  );
}

function PartyLine({ party }: { readonly party: PartnershipRecordFragment['parties'][number] }) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const days = useSilence()(party);
  const { municipality, role, lastContactOn } = party;
  const quiet = role !== 'LEAD' && days !== null && days >= CONTACT_LIMIT_DAYS.amber;
  const Icon = quiet ? IconHourglassHigh : IconClock;
  const holder = holderOf(party, dates.today);
  return (
    <div className={classes.party}>
      <Flag country={municipality.countryCode} decorative />
      <span>
        <Link className={classes.partyName} to={`/municipalities/${municipality.id}`}>
          {names.municipality(municipality)}
        </Link>
        <span className="muted"> · {t(`enum.PartyRole.${role}`)}</span>
      </span>
      <span
        className={classes.contact}
        data-tone={quiet ? (days >= CONTACT_LIMIT_DAYS.red ? 'overdue' : 'due') : undefined}
        title={t('partnershipPage.lastContact')}
      >
        {quiet && <Icon size={13} stroke={2} aria-hidden />}
        {lastContactOn ? dates.long(lastContactOn) : t('partnershipPage.noContact')}
      </span>
      {holder && (
        <span className={`text2 ellipsis ${classes.holder}`}>
          {holder.name}, {names.title(holder.post)}
        </span>
      )}
    </div>
  );
}

/** Who keeps the relationship on that side today; failing that, the first contact with a present post. */
function holderOf({ municipality }: PartnershipRecordFragment['parties'][number], today: string) {
  const present = municipality.contacts.flatMap(({ name, posts }) =>
    posts
      .filter(({ municipality: place, validTo }) => place?.id === municipality.id && (!validTo || validTo >= today))
      .map((post) => ({ name, post })),
  );
  return present.find(({ post }) => post.holdsRelationship) ?? present[0];
}

function AgreementSummary({
  partnership: { id, latestAgreement: agreement },
}: {
  readonly partnership: PartnershipRecordFragment;
}) {
  const t = useT();
  const dates = useDates();
  const can = useCan();
  const valid = agreement && ['IN_FORCE', 'REGISTERED', 'RENEWED'].includes(agreement.status);
  return (
    <section>
      <h2>
        {t('partnerships.agreement')}
        {agreement ? (
          <Link className={`link ${classes.open}`} to={`/agreements/${agreement.id}`}>
            {t('partnershipPage.openAgreement')}
          </Link>
        ) : (
          can('agreements.edit') && (
            <Link className={`link ${classes.open}`} to={`/agreements/new?partnership=${id}`}>
              {t('action.add')}
            </Link>
          )
        )}
      </h2>
      {agreement ? (
        <Facts
          rows={[
            [
              t('filter.state'),
              <AgreementStatusTag
                key="status"
                status={agreement.status}
                tone={valid ? 'done' : agreement.status === 'EXPIRING' ? 'due' : undefined}
              />,
            ],
            [
              t('partnershipPage.signed'),
              agreement.signedOn &&
                (agreement.signedOnline
                  ? t('partnershipPage.signedOnline', { date: dates.long(agreement.signedOn) })
                  : dates.long(agreement.signedOn)),
            ],
            [
              t('partnershipPage.term'),
              agreement.inForceTo
                ? t('filter.to', { date: dates.long(agreement.inForceTo) })
                : t(`enum.TermKind.${agreement.termKind}`),
            ],
            [
              t('partnershipPage.notice'),
              agreement.noticeOn && t('filter.to', { date: dates.long(agreement.noticeOn) }),
            ],
          ]}
        />
      ) : (
        <p className="dense muted">{t('partnershipPage.noAgreement')}</p>
      )}
    </section>
  );
}
