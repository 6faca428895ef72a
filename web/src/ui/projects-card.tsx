import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import { graphql } from '../graphql';
import { useT } from '../lib/messages';
import { useMoney } from '../lib/money';
import { useNames } from '../lib/names';
import { useCan } from '../lib/viewer';
import { Card } from './card';
import classes from './projects-card.module.css';

const linkedProjects = graphql(/* GraphQL */ `
  query LinkedProjects($filter: ProjectFilter!) {
    projects(filter: $filter, first: 5) {
      totalCount
      edges {
        node {
          id
          titleUk
          titleEn
          status
          amount {
            amount
            currency
          }
        }
      }
    }
  }
`);

const FILTERS = {
  partnership: 'partnershipIds',
  visit: 'visitIds',
  agreement: 'agreementIds',
  organisation: 'organisationIds',
} as const;

interface ProjectsCardProps {
  /** The kind of record on whose page the card stands; also its name in the address of the list. */
  readonly of: keyof typeof FILTERS;
  readonly id: string;
}

/** The projects that a record has to do with. */
export function ProjectsCard({ of, id }: ProjectsCardProps) {
  const t = useT();
  const names = useNames();
  const money = useMoney();
  const can = useCan();
  const { data } = useQuery(linkedProjects, {
    variables: { filter: { [FILTERS[of]]: [id] } },
    skip: !can('projects.read'),
  });
  if (data === undefined) return null;
  const { totalCount, edges } = data.projects;
  const mayAdd = can('projects.edit');
  if (totalCount === 0 && !mayAdd) return null;
  const here = `${of}=${id}`;
  return (
    <Card
      title={t('nav.projects')}
      count={totalCount || undefined}
      flush
      action={
        mayAdd && (
          <Button
            component={Link}
            to={`/projects/new?${here}`}
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          >
            {t('action.add')}
          </Button>
        )
      }
    >
      {totalCount === 0 && <p className={`${classes.none ?? ''} muted dense`}>{t('projects.noneHere')}</p>}
      <ul className={classes.rows}>
        {edges.map(({ node: { amount, status, ...project } }) => (
          <li key={project.id}>
            <Link className="link" to={`/projects/${project.id}`}>
              {names.title(project)}
            </Link>
            <span className="small muted">
              {[t(`enum.ProjectStatus.${status}`), amount && money(amount)].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {totalCount > edges.length && (
        <p className={classes.none}>
          <Link className="link" to={`/projects?${here}`}>
            {t('projects.allHere', { count: totalCount })}
          </Link>
        </p>
      )}
    </Card>
  );
}
