import { useQuery } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { IconHeartHandshake, IconPencil } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import type { MunicipalityQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useCan } from '../../lib/viewer';
import { Card, Facts } from '../../ui/card';
import { DueDate } from '../../ui/due-date';
import { MunicipalityFrame } from '../../ui/municipality/municipality-frame';
import { ContactsCard } from '../../ui/people/contacts-card';
import { Party, PartnershipName } from '../../ui/party';
import { RemindMeCard } from '../../ui/remind-me/remind-me-card';
import { StageMark } from '../../ui/stage-mark';
import { OrganisationsCard } from './organisations-card';
import { municipalityDocument } from './municipalities.documents';
import classes from './municipality-page.module.css';

export function MunicipalityPage() {
  const t = useT();
  const can = useCan();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(municipalityDocument, { variables: { id } });
  const municipality = data?.municipality;
  return (
    <MunicipalityFrame
      id={id}
      municipality={municipality}
      view="overview"
      error={error}
      onRetry={() => void refetch()}
      actions={
        <>
          {municipality?.editable && (
            <Button
              component={Link}
              to={`/municipalities/${id}/edit`}
              leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
            >
              {t('action.edit')}
            </Button>
          )}
          {can('partnerships.edit') && (
            <Button
              component={Link}
              to={`/partnerships/new?municipality=${id}`}
              variant="filled"
              leftSection={<IconHeartHandshake size={16} stroke={1.75} aria-hidden />}
            >
              {t('municipality.newPartnership')}
            </Button>
          )}
        </>
      }
    >
      {data && <Overview data={data} onSaved={() => void refetch()} />}
    </MunicipalityFrame>
  );
}

interface OverviewProps {
  readonly data: MunicipalityQuery;
  readonly onSaved: () => void;
}

/** Whom it works with, its institutions and people, and its facts. */
function Overview({ data: { municipality, partnerships, organisations }, onSaved }: OverviewProps) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const { id, latitude, longitude } = municipality;
  const name = names.municipality(municipality);
  const others = [municipality.nameUk, municipality.nameEn, municipality.nameNative].filter(
    (other) => other && other !== name,
  );
  return (
    <div className={classes.record}>
      <div className={classes.column}>
        <Card
          title={t('nav.partnerships')}
          count={partnerships.totalCount}
          flush
          action={
            <Link className="link dense" to={`/partnerships?municipalityIds=${id}`}>
              {t('municipality.inList')}
            </Link>
          }
        >
          {partnerships.edges.length === 0 && <p className={classes.quiet}>{t('municipality.noPartnerships')}</p>}
          <ul>
            {partnerships.edges.map(({ node }) => (
              <li key={node.id}>
                <Link className={classes.partnership} to={`/partnerships/${node.id}`}>
                  <b>
                    <PartnershipName partnership={node} layout="wrap" />
                  </b>
                  <StageMark stage={node.stage} short />
                  <span className={classes.step}>
                    {node.nextStep ? (
                      <>
                        <span className="ellipsis">{node.nextStep.title}</span>
                        <DueDate on={node.nextStep.dueOn} time={node.nextStep.dueTime} />
                      </>
                    ) : (
                      t('step.none')
                    )}
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Card>
        <OrganisationsCard municipalityId={id} organisations={organisations} />
        <ContactsCard place={{ municipalityId: id }} contacts={municipality.contacts} onSaved={onSaved} />
      </div>
      <aside className={classes.column} aria-label={t('municipality.facts')}>
        <Card title={t('municipality.facts')}>
          <Facts
            rows={[
              [t('municipality.otherNames'), others.join(' · ')],
              [
                t('municipality.parent'),
                municipality.parent && (
                  <Link key="parent" className="link" to={`/municipalities/${municipality.parent.id}`}>
                    <Party municipality={municipality.parent} />
                  </Link>
                ),
              ],
              [t('municipality.katottg'), municipality.__typename === 'Community' ? municipality.katottgCode : null],
              [t('municipality.centre'), municipality.__typename === 'Community' ? municipality.centre : null],
              [
                t('municipality.population'),
                municipality.population === null
                  ? null
                  : [t('municipality.people', { count: municipality.population }), municipality.populationYear]
                      .filter(Boolean)
                      .join(', '),
              ],
              [t('municipality.languages'), municipality.languages.map(names.language).join(', ')],
              [
                t('municipality.website'),
                municipality.website && (
                  <Anchor key="website" href={municipality.website} target="_blank" rel="noreferrer" fz="inherit">
                    {municipality.website.replace(/^https?:\/\//, '')}
                  </Anchor>
                ),
              ],
              [
                t('municipality.coordinates'),
                latitude !== null && longitude !== null && `${latitude.toFixed(2)}, ${longitude.toFixed(2)}`,
              ],
              [t('task.note'), municipality.note],
            ]}
          />
        </Card>
        <RemindMeCard type="MUNICIPALITY" id={id} />
        <Card title={t('history.title')} flush>
          <ul>
            {municipality.history.edges.map(({ node }) => (
              <li key={node.id} className={classes.history}>
                {t(`enum.HistoryAction.${node.action}`)}
                {node.by && ` · ${node.by.name}`}
                <span className="small muted">{dates.at(node.at)}</span>
              </li>
            ))}
          </ul>
          {municipality.history.edges.length === 0 && <p className={classes.quiet}>{t('history.none')}</p>}
        </Card>
      </aside>
    </div>
  );
}
