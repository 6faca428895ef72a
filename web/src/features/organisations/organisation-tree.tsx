import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import type { MunicipalityNameFragment, OrganisationNameFragment, OrganisationQuery } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { Card } from '../../ui/card';
import { Party } from '../../ui/party';
import classes from './organisation.module.css';

type Shown = OrganisationQuery['organisation'];

interface OrganisationTreeProps {
  readonly organisation: Shown;
  readonly mayEdit: boolean;
}

/** The line from the city down to the organisation, and two levels below it. */
export function OrganisationTree({ organisation, mayEdit }: OrganisationTreeProps) {
  const t = useT();
  const { ancestors, children, municipality } = organisation;
  const above = ancestors.length + (municipality ? 1 : 0);
  return (
    <Card
      title={t('organisation.tree')}
      action={
        mayEdit && (
          <Button
            component={Link}
            to={`/organisations/new?parent=${organisation.id}`}
            size="xs"
            variant="subtle"
            color="gray"
            leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
          >
            {t('organisation.addBelow')}
          </Button>
        )
      }
    >
      <ul className={classes.tree}>
        {municipality && <City municipality={municipality} />}
        {ancestors.map((ancestor, index) => (
          <Branch key={ancestor.id} level={index + (municipality ? 1 : 0)} organisation={ancestor} />
        ))}
        <Branch level={above} organisation={organisation} current />
        {children.map((child) => [
          <Branch key={child.id} level={above + 1} organisation={child} />,
          ...child.children.map((grandchild) => (
            <Branch key={grandchild.id} level={above + 2} organisation={grandchild} />
          )),
        ])}
      </ul>
    </Card>
  );
}

function City({ municipality }: { readonly municipality: MunicipalityNameFragment }) {
  return (
    <li className={classes.branch}>
      <Link className="link" to={`/municipalities/${municipality.id}`}>
        <Party municipality={municipality} />
      </Link>
    </li>
  );
}

interface BranchProps {
  readonly level: number;
  readonly organisation: OrganisationNameFragment;
  /** The organisation whose page this is. */
  readonly current?: boolean;
}

function Branch({ level, organisation, current = false }: BranchProps) {
  const t = useT();
  const names = useNames();
  const name = names.organisation(organisation);
  return (
    <li
      className={classes.branch}
      style={{ paddingInlineStart: level * 20 }}
      aria-current={current ? 'true' : undefined}
    >
      {current ? (
        <b>{name}</b>
      ) : (
        <Link className="link" to={`/organisations/${organisation.id}`}>
          {name}
        </Link>
      )}{' '}
      <span className="small muted">{t(`enum.OrganisationType.${organisation.type}`)}</span>
    </li>
  );
}
