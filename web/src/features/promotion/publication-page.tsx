import { useMutation, useQuery } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useParams, useSearchParams } from 'react-router';
import type { PublicationRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useSay } from '../../lib/use-say';
import { Person } from '../../ui/avatar';
import { Card, Facts } from '../../ui/card';
import { RecordColumns, RecordHistory } from '../../ui/record-layout';
import { Tag } from '../../ui/tag';
import { RecordMeasures } from '../../ui/record-measures';
import { LinkedRecords } from './linked-records';
import { PromotionRecord } from './promotion-record';
import { PublicationHistory } from './publication-history';
import { markPublicationCheckedDocument, publicationDocument } from './publications.documents';
import { useKnownDate } from './use-known-date';
import classes from './promotion.module.css';

export function PublicationPage() {
  const t = useT();
  const names = useNames();
  const { id = '' } = useParams();
  const query = useQuery(publicationDocument, { variables: { id } });
  const publication = query.data?.publication;
  return (
    <PromotionRecord
      type="PUBLICATION"
      list={{ label: t('nav.publications'), to: '/publications' }}
      query={query}
      record={publication && { ...publication, title: names.title(publication) }}
      sub={publication && t(`enum.PublicationKind.${publication.kind}`)}
      tag={publication?.stale && <Tag tone="due">{t('publication.stale')}</Tag>}
      more={publication && <MarkChecked publication={publication} />}
    >
      {publication && <Body publication={publication} />}
    </PromotionRecord>
  );
}

/** One tap says that somebody has looked today. */
function MarkChecked({ publication: { id, lastCheckedOn } }: { readonly publication: PublicationRecordFragment }) {
  const t = useT();
  const say = useSay();
  const { today } = useDates();
  const [mark, { loading }] = useMutation(markPublicationCheckedDocument);
  if (lastCheckedOn === today) return null;
  return (
    <Button
      loading={loading}
      leftSection={<IconCheck size={16} stroke={1.75} aria-hidden />}
      onClick={() => void mark({ variables: { id } }).then(() => say.done(t('publication.checkedDone')), say.refused)}
    >
      {t('publication.markChecked')}
    </Button>
  );
}

function Body({ publication }: { readonly publication: PublicationRecordFragment }) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const dateOf = useKnownDate();
  const [params] = useSearchParams();
  if (params.get('tab') === 'history') {
    return (
      <RecordHistory>
        <PublicationHistory id={publication.id} />
      </RecordHistory>
    );
  }
  const { url, outletOrganisation, lastUpdatedOn, lastCheckedOn, summaryUk, summaryEn, owner } = publication;
  return (
    <RecordColumns
      main={
        <>
          <Card title={t('publication.facts')}>
            <Facts
              rows={[
                [
                  t('promotion.url'),
                  url && (
                    <Anchor key="url" href={url} target="_blank" rel="noreferrer" fz="inherit">
                      {url.replace(/^https?:\/\//, '')}
                    </Anchor>
                  ),
                ],
                [
                  t('publication.outlet'),
                  outletOrganisation ? names.organisation(outletOrganisation) : publication.outlet,
                ],
                [t('publication.publishedOn'), dateOf(publication.publishedOn, publication.datePrecision)],
                [t('publication.lastUpdatedOn'), lastUpdatedOn && dates.long(lastUpdatedOn)],
                [t('publication.lastCheckedOn'), lastCheckedOn && dates.long(lastCheckedOn)],
                [t('municipality.languages'), publication.languages.map(names.language).join(', ')],
                [
                  t('visit.topics'),
                  publication.topics.length > 0 && publication.topics.map((topic) => <Tag key={topic}>{topic}</Tag>),
                ],
                [t('programme.community'), publication.community && names.municipality(publication.community)],
                [t('visit.owner'), owner && <Person key="owner" user={owner} />],
                [t('task.note'), publication.note],
              ]}
            />
          </Card>
          {(summaryUk ?? summaryEn) !== null && (
            <Card title={t('publication.summary')}>
              <div className={classes.lines}>
                {summaryUk !== null && <p>{summaryUk}</p>}
                {summaryEn !== null && (
                  <p lang="en" className="muted">
                    {summaryEn}
                  </p>
                )}
              </div>
            </Card>
          )}
        </>
      }
      side={
        <>
          <Card title={t('promotion.about')}>
            <LinkedRecords {...publication} />
          </Card>
          <RecordMeasures record={{ type: 'PUBLICATION', id: publication.id }} startsOn={publication.publishedOn} />
        </>
      }
    />
  );
}
