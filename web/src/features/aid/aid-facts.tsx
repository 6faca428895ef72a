import { Button } from '@mantine/core';
import { Link } from 'react-router';
import type { AidRecordFragment } from '../../graphql/graphql';
import { useLocale, useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { Person } from '../../ui/avatar';
import { Card, Facts } from '../../ui/card';
import { Flag } from '../../ui/flag';
import { Party, PartnershipName } from '../../ui/party';
import { useAidParty } from './aid-words';
import classes from './aid-page.module.css';

interface AidPartsProps {
  readonly transfer: AidRecordFragment;
}

/** Days, papers and words of a transfer. */
export function AidFacts({ transfer }: AidPartsProps) {
  const t = useT();
  const dates = useDates();
  const locale = useLocale();
  const day = (on: string | null) => (on === null ? null : dates.long(on));
  const and = (...parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join(', ');
  const result = locale === 'en' ? (transfer.resultEn ?? transfer.resultUk) : transfer.resultUk;
  return (
    <Card
      title={t('aid.facts')}
      action={
        transfer.editable && (
          <Button component={Link} to={`/aid/${transfer.id}/edit`} size="xs" variant="subtle" color="gray">
            {t('prose.edit')}
          </Button>
        )
      }
    >
      <Facts
        rows={[
          [t('aid.direction'), t(`enum.AidDirection.${transfer.direction}`)],
          [t('aid.type'), t(`enum.AidType.${transfer.aidType}`)],
          [t('aid.recurringLabel'), transfer.recurring && t('aid.recurring')],
          [t('aid.community'), transfer.community && <Party municipality={transfer.community} />],
          [t('aid.promisedOn'), day(transfer.promisedOn)],
          [
            t('aid.decision'),
            and(
              transfer.decisionBody,
              transfer.decisionNumber && t('aid.number', { number: transfer.decisionNumber }),
              day(transfer.decidedOn),
            ),
          ],
          [t('aid.agreedDeliveryOn'), day(transfer.agreedDeliveryOn)],
          [t('aid.arrivedOn'), day(transfer.arrivedOn)],
          [
            t('aid.clearedOn'),
            and(
              day(transfer.clearedOn),
              transfer.declarationNumber && t('aid.number', { number: transfer.declarationNumber }),
            ),
          ],
          [t('aid.goodCode'), transfer.goodCode],
          [t('aid.reportedOn'), day(transfer.reportedOn)],
          [
            t('aid.thankedOn'),
            and(day(transfer.thankedOn), transfer.thanksNumber && t('aid.number', { number: transfer.thanksNumber })),
          ],
          [t('aid.owner'), transfer.owner && <Person user={transfer.owner} />],
          [t('aid.result'), result],
          [t('aid.note'), transfer.note],
        ]}
      />
    </Card>
  );
}

/** The chain from the giver to those whom the aid is for. */
export function AidChain({ transfer: { chain } }: AidPartsProps) {
  const t = useT();
  const nameOf = useAidParty();
  if (chain.length === 0) return null;
  return (
    <Card title={t('aid.chain')}>
      <ol className={classes.chain}>
        {chain.map((party) => (
          <li key={party.id}>
            <span className="muted dense">{t(`enum.ChainRole.${party.role}`)}</span>
            {party.municipality ? (
              <Link to={`/municipalities/${party.municipality.id}`}>
                <Party municipality={party.municipality} />
              </Link>
            ) : party.organisation ? (
              <Link to={`/organisations/${party.organisation.id}`}>
                {party.organisation.countryCode && <Flag country={party.organisation.countryCode} decorative />}{' '}
                {nameOf(party)}
              </Link>
            ) : (
              <span>{nameOf(party)}</span>
            )}
          </li>
        ))}
      </ol>
    </Card>
  );
}

/** The partnerships it comes out of, and the meetings where it was decided on and handed over. */
export function AidLinks({ transfer: { partnerships, visits } }: AidPartsProps) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  if (partnerships.length + visits.length === 0) return null;
  return (
    <Card title={t('aid.links')}>
      <div className={classes.links}>
        {partnerships.map((partnership) => (
          <Link key={partnership.id} to={`/partnerships/${partnership.id}`}>
            <PartnershipName partnership={partnership} />
          </Link>
        ))}
        {visits.map((visit) => (
          <span key={visit.id}>
            <Link to={`/visits/${visit.id}`}>{names.title(visit)}</Link>{' '}
            {visit.startsOn && (
              <span className="muted dense">{dates.range(visit.startsOn, visit.endsOn ?? visit.startsOn)}</span>
            )}
          </span>
        ))}
      </div>
    </Card>
  );
}
