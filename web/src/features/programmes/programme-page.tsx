import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import type { ProgrammeRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useDates } from '../../lib/use-dates';
import { useIsPhone } from '../../lib/use-phone';
import { useTrash } from '../../lib/use-trash';
import { useCan } from '../../lib/viewer';
import { Card, Facts } from '../../ui/card';
import { HistoryList } from '../../ui/history-list';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { RecordColumns, RecordHead, RecordHistory, RecordTabs } from '../../ui/record-layout';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { ProgrammeReports } from './programme-reports';
import { programmeDocument, programmeHistoryDocument } from './programmes.documents';
import classes from './programme-page.module.css';

export function ProgrammePage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(programmeDocument, { variables: { id } });
  if (data) return <ProgrammeRecord programme={data.programme} onChanged={() => void refetch()} />;
  return (
    <Page title={t('programme.one')} crumbs={[{ label: t('nav.programmes'), to: '/programmes' }]}>
      {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={8} height={44} />}
    </Page>
  );
}

interface ProgrammeProps {
  readonly programme: ProgrammeRecordFragment;
  readonly onChanged: () => void;
}

function ProgrammeRecord({ programme, onChanged }: ProgrammeProps) {
  const t = useT();
  const names = useNames();
  const dates = useDates();
  const phone = useIsPhone();
  const [params] = useSearchParams();
  const tab = params.get('tab') === 'history' ? 'history' : 'programme';
  const title = names.title(programme);
  const { community, startsOn, endsOn } = programme;
  const actions = <Actions programme={programme} onChanged={onChanged} />;
  return (
    <Page
      title={title}
      titleInHeader={!phone}
      tone="surface"
      crumbs={[{ label: t('nav.programmes'), to: '/programmes' }]}
      phoneCorner={actions}
      header={
        <RecordHead title={title} compact={phone} actions={actions}>
          <RecordTabs
            label={t('programme.views')}
            current={tab}
            tabs={[
              { key: 'programme', label: t('programme.one') },
              { key: 'history', label: t('agreement.history') },
            ]}
          />
        </RecordHead>
      }
    >
      {tab === 'history' ? (
        <RecordHistory>
          <ProgrammeHistory id={programme.id} />
        </RecordHistory>
      ) : (
        <RecordColumns
          main={<Tree programme={programme} />}
          side={
            <>
              <ProgrammeReports programme={programme} onChanged={onChanged} />
              <Card title={t('programme.facts')}>
                <Facts
                  rows={[
                    [t('programme.community'), community && names.municipality(community)],
                    [t('programme.period'), dates.range(startsOn, endsOn)],
                    [t('programme.reportTitle'), programme.reportTitleUk],
                  ]}
                />
              </Card>
            </>
          }
        />
      )}
    </Page>
  );
}

function Actions({ programme, onChanged }: ProgrammeProps) {
  const t = useT();
  const names = useNames();
  const navigate = useNavigate();
  const may = useCan();
  const { trash, trashing } = useTrash(onChanged);
  if (!may('programmes.edit')) return null;

  async function remove() {
    const { id, version } = programme;
    const gone = await trash({ type: 'PROGRAMME', id, version, title: names.title(programme) });
    if (gone) await navigate('/programmes');
  }

  return (
    <>
      <Button
        variant="subtle"
        color="gray"
        loading={trashing}
        leftSection={<IconTrash size={16} stroke={1.75} aria-hidden />}
        onClick={() => void remove()}
      >
        {t('programme.trash')}
      </Button>
      <Button
        component={Link}
        to={`/programmes/${programme.id}/edit`}
        leftSection={<IconPencil size={16} stroke={1.75} aria-hidden />}
      >
        {t('action.edit')}
      </Button>
    </>
  );
}

/** Sections and measures as in the council's paper, with what is planned and how much was reported. */
function Tree({ programme }: { readonly programme: ProgrammeRecordFragment }) {
  const t = useT();
  const names = useNames();
  return (
    <>
      {programme.sections.map((section) => (
        <Card key={section.id} title={names.title(section)} count={section.measures.length} flush>
          <ol className={classes.measures}>
            {section.measures.map((measure) => (
              <li key={measure.id}>
                <span className={classes.code}>{measure.code}</span>
                <div>
                  {names.title(measure)}
                  <div className="small muted">
                    {[
                      measure.responsibleUnit,
                      ...measure.funds.map(({ year, money }) => `${year}: ${money.amount} ${money.currency}`),
                      t('programme.entryCount', { count: measure.entries.length }),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </div>
                </div>
              </li>
            ))}
          </ol>
        </Card>
      ))}
    </>
  );
}

function ProgrammeHistory({ id }: { readonly id: string }) {
  const t = useT();
  const { data, error, refetch, fetchMore } = useQuery(programmeHistoryDocument, { variables: { id } });
  if (data === undefined)
    return error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={5} height={56} />;
  const { history } = data.programme;
  return (
    <HistoryList
      history={history}
      onMore={() => void fetchMore({ variables: { after: history.pageInfo.endCursor } })}
      fields={{
        titleUk: { label: t('programme.titleUk') },
        titleEn: { label: t('programme.titleEn') },
        reportTitleUk: { label: t('programme.reportTitle') },
        reportTitleEn: { label: t('programme.reportTitleEn') },
        startsOn: { label: t('programme.startsOn') },
        endsOn: { label: t('programme.endsOn') },
        sections: { label: t('programme.sections') },
        entry: { label: t('report.entry') },
        order: { label: t('report.order') },
      }}
    />
  );
}
