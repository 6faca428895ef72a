import { Link } from 'react-router';
import type { OrganisationNameFragment, PartnershipTitleFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { Facts } from '../../ui/card';
import { PartnershipName } from '../../ui/party';
import classes from './promotion.module.css';

interface LinkedRecordsProps {
  readonly visits: readonly { readonly id: string; readonly titleUk: string; readonly titleEn: string | null }[];
  readonly partnerships: readonly PartnershipTitleFragment[];
  readonly organisations?: readonly OrganisationNameFragment[];
}

/** The visits, partnerships and organisations that a record is about, each a link. */
export function LinkedRecords({ visits, partnerships, organisations = [] }: LinkedRecordsProps) {
  const t = useT();
  const names = useNames();
  if (visits.length + partnerships.length + organisations.length === 0) {
    return <p className="muted dense">{t('promotion.noLinks')}</p>;
  }
  return (
    <Facts
      rows={[
        [
          t('nav.visits'),
          visits.length > 0 && (
            <span className={classes.lines}>
              {visits.map((visit) => (
                <Link key={visit.id} className="link" to={`/visits/${visit.id}`}>
                  {names.title(visit)}
                </Link>
              ))}
            </span>
          ),
        ],
        [
          t('nav.partnerships'),
          partnerships.length > 0 && (
            <span className={classes.lines}>
              {partnerships.map((partnership) => (
                <Link key={partnership.id} className="link" to={`/partnerships/${partnership.id}`}>
                  <PartnershipName partnership={partnership} layout="wrap" />
                </Link>
              ))}
            </span>
          ),
        ],
        [
          t('nav.organisations'),
          organisations.length > 0 && (
            <span className={classes.lines}>
              {organisations.map((organisation) => (
                <Link key={organisation.id} className="link" to={`/organisations/${organisation.id}`}>
                  {names.organisation(organisation)}
                </Link>
              ))}
            </span>
          ),
        ],
      ]}
    />
  );
}
