import { useQuery } from '@apollo/client/react';
import { Anchor } from '@mantine/core';
import { Link, useParams, useSearchParams } from 'react-router';
import type { AwardRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { Person } from '../../ui/avatar';
import { Card, Facts } from '../../ui/card';
import { RecordColumns, RecordHistory } from '../../ui/record-layout';
import { RecordMeasures } from '../../ui/record-measures';
import { AwardHistory } from './award-history';
import { awardDocument } from './awards.documents';
import { LinkedRecords } from './linked-records';
import { PromotionRecord } from './promotion-record';
import classes from './promotion.module.css';
import { useAwardParties } from './use-award-parties';
import { useKnownDate } from './use-known-date';

export function AwardPage() {
  const t = useT();
  const names = useNames();
  const { id = '' } = useParams();
  const query = useQuery(awardDocument, { variables: { id } });
  const award = query.data?.award;
  return (
    <PromotionRecord
      type="AWARD"
      list={{ label: t('nav.awards'), to: '/awards' }}
      query={query}
      record={award && { ...award, title: names.title(award) }}
      sub={award && t(`enum.AwardDirection.${award.direction}`)}
    >
      {award && <Body award={award} />}
    </PromotionRecord>
  );
}

function Body({ award }: { readonly award: AwardRecordFragment }) {
  const t = useT();
  const names = useNames();
  const dateOf = useKnownDate();
  const { giverOf, recipientOf } = useAwardParties();
  const [params] = useSearchParams();
  if (params.get('tab') === 'history') {
    return (
      <RecordHistory>
        <AwardHistory id={award.id} />
      </RecordHistory>
    );
  }
  const { giverOrganisation, giverMunicipality, url, owner } = award;
  const giverTo = giverOrganisation
    ? `/organisations/${giverOrganisation.id}`
    : giverMunicipality && `/municipalities/${giverMunicipality.id}`;
  return (
    <RecordColumns
      main={
        <>
          <Card title={t('award.facts')}>
            <Facts
              rows={[
                [
                  t('award.giver'),
                  giverTo ? (
                    <Link key="giver" className="link" to={giverTo}>
                      {giverOf(award)}
                    </Link>
                  ) : (
                    giverOf(award)
                  ),
                ],
                [t('award.recipient'), recipientOf(award)],
                [t('award.awardedOn'), dateOf(award.awardedOn, award.datePrecision)],
                [t('award.level'), award.level],
                [
                  t('promotion.url'),
                  url && (
                    <Anchor key="url" href={url} target="_blank" rel="noreferrer" fz="inherit">
                      {url.replace(/^https?:\/\//, '')}
                    </Anchor>
                  ),
                ],
                [t('programme.community'), award.community && names.municipality(award.community)],
                [t('visit.owner'), owner && <Person key="owner" user={owner} />],
                [t('task.note'), award.note],
              ]}
            />
          </Card>
          <Card title={t('promotion.about')}>
            <LinkedRecords {...award} />
          </Card>
        </>
      }
      side={
        <>
          {url !== null && <AwardCode id={award.id} url={url} />}
          <RecordMeasures record={{ type: 'AWARD', id: award.id }} startsOn={award.awardedOn} />
        </>
      }
    />
  );
}

/** The code that leads to the award's page, to be printed on a plaque or a poster. */
function AwardCode({ id, url }: { readonly id: string; readonly url: string }) {
  const t = useT();
  const file = `/files/awards/${id}/qr`;
  return (
    <Card title={t('award.code')}>
      <div className={classes.code}>
        {/* the address of the page is part of the key: the picture follows it */}
        <img key={url} src={`${file}.svg`} alt={t('award.codeAlt', { url })} />
        <span>
          {t('award.codeDownload')}{' '}
          {(['svg', 'png'] as const).map((format) => (
            <a key={format} className="link" href={`${file}.${format}`} download style={{ marginInlineStart: 8 }}>
              {format.toUpperCase()}
            </a>
          ))}
        </span>
      </div>
    </Card>
  );
}
