import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { MunicipalityQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useCan } from '../../lib/viewer';
import { Card } from '../../ui/card';
import classes from './municipality-page.module.css';

interface OrganisationsCardProps {
  readonly municipalityId: string;
  readonly organisations?: MunicipalityQuery['organisations'];
}

/** The institutions of a municipality, the first twenty by name. */
export function OrganisationsCard({ municipalityId, organisations }: OrganisationsCardProps) {
  const t = useT();
  const names = useNames();
  const mayEdit = useCan()('municipalities.edit');
  return (
    <Card
      title={t('nav.organisations')}
      count={organisations?.totalCount}
      flush
      action={
        <span className={classes.actions}>
          <Link className="link dense" to={`/organisations?municipality=${municipalityId}`}>
            {t('municipality.inList')}
          </Link>
          {mayEdit && (
            <Button
              component={Link}
              to={`/organisations/new?municipality=${municipalityId}`}
              size="xs"
              variant="subtle"
              color="gray"
              leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
            >
              {t('organisation.addShort')}
            </Button>
          )}
        </span>
      }
    >
      {organisations?.totalCount === 0 && <p className={classes.quiet}>{t('municipality.noOrganisations')}</p>}
      <ul>
        {organisations?.edges.map(({ node }) => (
          <li key={node.id} className={classes.organisation}>
            <Link className="link" to={`/organisations/${node.id}`}>
              {names.organisation(node)}
            </Link>
            <span className="small muted">{t(`enum.OrganisationType.${node.type}`)}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
