import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import type { NeedNature, NeedsOfMunicipalityFragment, NeedStatus } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useCan } from '../../lib/viewer';
import { Card } from '../../ui/card';
import { MunicipalityFrame } from '../../ui/municipality/municipality-frame';
import { NeedStatusTag, ShownUntil } from './need-marks';
import { useNeedWords } from './need-words';
import { municipalityNeedsDocument } from './needs.documents';
import classes from './needs.module.css';

/** Those that somebody still has to answer for. */
const OPEN: NeedStatus[] = ['DRAFT', 'PUBLISHED', 'RESERVED', 'EXPIRED'];

/** What a municipality looks for and what it has to give, the most urgent first. */
export function MunicipalityNeeds() {
  const { id = '' } = useParams();
  const mayEdit = useCan()('needs.edit');
  const { data, error, refetch } = useQuery(municipalityNeedsDocument, { variables: { id, statuses: OPEN } });
  const municipality = data?.municipality;
  const editable = mayEdit && (municipality?.editable ?? false);
  return (
    <MunicipalityFrame id={id} municipality={municipality} view="needs" error={error} onRetry={() => void refetch()}>
      {municipality && (
        <div className={classes.lists}>
          <NeedsCard nature="NEED" id={id} page={municipality.needs} editable={editable} />
          <NeedsCard nature="OFFER" id={id} page={municipality.offers} editable={editable} />
        </div>
      )}
    </MunicipalityFrame>
  );
}

interface NeedsCardProps {
  readonly nature: NeedNature;
  readonly id: string;
  readonly page: NeedsOfMunicipalityFragment;
  readonly editable: boolean;
}

function NeedsCard({ nature, id, page, editable }: NeedsCardProps) {
  const t = useT();
  const names = useNames();
  const words = useNeedWords();
  const { totalCount, edges } = page;
  const add = editable && (
    <Button
      component={Link}
      to={`/needs/new?municipality=${id}&nature=${nature}`}
      size="xs"
      variant={totalCount === 0 ? 'filled' : 'default'}
      leftSection={<IconPlus size={14} stroke={2} aria-hidden />}
    >
      {t(`need.add.${nature}`)}
    </Button>
  );
  return (
    <Card title={t(`need.list.${nature}`)} count={totalCount} flush action={totalCount > 0 && add}>
      {totalCount === 0 && (
        <div className={classes.none}>
          <p>{t(`need.none.${nature}`)}</p>
          {add && <div>{add}</div>}
          <div className={classes.example}>
            <span>{t('empty.example')}</span>
            {t(`need.example.${nature}`)}
          </div>
        </div>
      )}
      <ul>
        {edges.map(({ node }) => (
          <li key={node.id}>
            <Link className={classes.row} to={`/needs/${node.id}`}>
              <b>{names.title(node)}</b>
              <span className={classes.marks}>
                <NeedStatusTag status={node.status} />
                <ShownUntil need={node} />
              </span>
              <span className="muted">
                {[t('need.priorityIs', { priority: words.priority(node) }), words.about(node), words.quantity(node)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <p className={classes.foot}>
        {totalCount > edges.length && (
          <span className="muted">{t('list.shown', { shown: edges.length, total: totalCount })}</span>
        )}
        <Link className="link" to={`/needs?municipalityIds=${id}&nature=${nature}`}>
          {t('need.withFinished')}
        </Link>
      </p>
    </Card>
  );
}
