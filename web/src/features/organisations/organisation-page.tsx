import { useQuery } from '@apollo/client/react';
import { Anchor, Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate, useParams } from 'react-router';
import type { OrganisationRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useIsPhone } from '../../lib/use-phone';
import { useTrash } from '../../lib/use-trash';
import { useCan } from '../../lib/viewer';
import { Card, Facts } from '../../ui/card';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { ContactsCard } from '../../ui/people/contacts-card';
import { RemindMeCard } from '../../ui/remind-me/remind-me-card';
import { PromotionAbout } from '../../ui/promotion-about';
import { ProjectsCard } from '../../ui/projects-card';
import { RecordColumns, RecordHead } from '../../ui/record-layout';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { Tag } from '../../ui/tag';
import { OrganisationHistory } from './organisation-history';
import { OrganisationTree } from './organisation-tree';
import { organisationDocument } from './organisations.documents';
import classes from './organisation.module.css';

export function OrganisationPage() {
  const t = useT();
  const names = useNames();
  const phone = useIsPhone();
  const navigate = useNavigate();
  const can = useCan();
  const mayEdit = can('municipalities.edit');
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(organisationDocument, { variables: { id } });
  const { trash, trashing } = useTrash(() => void navigate(`/organisations/${id}`));
  const crumbs = [{ label: t('nav.organisations'), to: '/organisations' }];
  const organisation = data?.organisation;
  if (organisation === undefined) {
    return (
      <Page title={t('nav.organisations')} crumbs={crumbs}>
        {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={8} height={44} />}
      </Page>
    );
  }
  const name = names.organisation(organisation);
  const { version } = organisation;
  const actions = mayEdit && (
    <>
      {can('trash.edit') && (
        <Button
          variant="subtle"
          color="gray"
          loading={trashing}
          leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
          onClick={() =>
            void trash({ type: 'ORGANISATION', id, version, title: name }).then(
              (gone) => gone && navigate('/organisations'),
            )
          }
        >
          {t('trash.move')}
        </Button>
      )}
      <Button
        component={Link}
        to={`/organisations/${id}/edit`}
        leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
      >
        {t('action.edit')}
      </Button>
    </>
  );
  const { countryCode } = organisation;

  return (
    <Page
      title={name}
      titleInHeader={!phone}
      tone="surface"
      crumbs={crumbs}
      actions={phone && actions}
      header={
        <RecordHead
          title={name}
          compact={phone}
          actions={actions}
          sub={[t(`enum.OrganisationType.${organisation.type}`), countryCode && names.country(countryCode)]
            .filter(Boolean)
            .join(' · ')}
        />
      }
    >
      <RecordColumns
        main={
          <>
            <OrganisationTree organisation={organisation} mayEdit={mayEdit} />
            <ContactsCard
              place={{ organisationId: id }}
              contacts={organisation.contacts}
              onSaved={() => void refetch()}
            />
          </>
        }
        side={
          <>
            <OrganisationFacts organisation={organisation} />
            <ProjectsCard of="organisation" id={id} />
            <Sources sources={organisation.sources} />
            <PromotionAbout record={{ type: 'organisation', id }} />
            <RemindMeCard type="ORGANISATION" id={id} />
            <Card title={t('history.title')}>
              <OrganisationHistory id={id} />
            </Card>
          </>
        }
      />
    </Page>
  );
}

function OrganisationFacts({ organisation }: { readonly organisation: OrganisationRecordFragment }) {
  const t = useT();
  const names = useNames();
  const { nameUk, nameEn, nameNative, representedCountryCode, phones, emails, website } = organisation;
  const own = names.organisation(organisation);
  const others = [nameUk, nameEn, nameNative].filter((other) => other && other !== own);
  return (
    <Card title={t('organisation.facts')}>
      <Facts
        rows={[
          [t('municipality.otherNames'), others.join(' · ')],
          [t('organisation.represents'), representedCountryCode && names.country(representedCountryCode)],
          ...organisation.addresses.map(({ kind, text }) => [t(`enum.AddressKind.${kind}`), text] as const),
          [
            t('organisation.phones'),
            phones.length > 0 && (
              <span className={classes.lines}>
                {phones.map((phone) => (
                  <a key={phone} className="link" href={`tel:${phone.replace(/\s/g, '')}`}>
                    {phone}
                  </a>
                ))}
              </span>
            ),
          ],
          [
            t('organisation.emails'),
            emails.length > 0 && (
              <span className={classes.lines}>
                {emails.map((email) => (
                  <a key={email} className="link" href={`mailto:${email}`}>
                    {email}
                  </a>
                ))}
              </span>
            ),
          ],
          [
            t('municipality.website'),
            website && (
              <Anchor key="website" href={website} target="_blank" rel="noreferrer" fz="inherit">
                {website.replace(/^https?:\/\//, '')}
              </Anchor>
            ),
          ],
          [t('municipality.languages'), organisation.languages.map(names.language).join(', ')],
          [t('task.note'), organisation.note],
        ]}
      />
    </Card>
  );
}

function Sources({ sources }: { readonly sources: OrganisationRecordFragment['sources'] }) {
  const t = useT();
  const dates = useDates();
  if (sources.length === 0) return null;
  return (
    <Card title={t('organisation.sources')} count={sources.length}>
      <ul className={classes.tree}>
        {sources.map(({ id, title, url, on, confidence }) => (
          <li key={id}>
            {url === null ? (
              title
            ) : (
              <a className="link" href={url} target="_blank" rel="noreferrer">
                {title}
              </a>
            )}{' '}
            <Tag>{t(`enum.Confidence.${confidence}`)}</Tag>{' '}
            {on !== null && <span className="small muted">{dates.long(on)}</span>}
          </li>
        ))}
      </ul>
    </Card>
  );
}
