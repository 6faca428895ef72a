import { useQuery } from '@apollo/client/react';
import { IconChevronDown, IconChevronUp } from '@tabler/icons-react';
import { Link, useParams, useSearchParams } from 'react-router';
import type { PartnershipRecordFragment } from '../../graphql/graphql';
import { useT } from '../../lib/messages';
import { useNames } from '../../lib/names';
import { useIsPhone } from '../../lib/use-phone';
import { LoadError } from '../../ui/load-error';
import { Page } from '../../ui/page';
import { RecordReminders } from '../../ui/record-reminders';
import { RemindMeCard } from '../../ui/remind-me/remind-me-card';
import { SavingState } from '../../ui/saving-state';
import { SkeletonRows } from '../../ui/skeleton-rows';
import { PartnershipAside } from './partnership-aside';
import { rememberedList, usePartnershipNeighbours } from './partnership-neighbours';
import { PartnershipNextStep } from './partnership-next-step';
import { PartnershipHeader } from './partnership-page-header';
import { PartnershipStepper } from './partnership-page-stepper';
import { partnershipRecordDocument } from './partnership-page.documents';
import { PartiesTab } from './partnership-parties-tab';
import { PartnershipStageTasks } from './partnership-stage-tasks';
import { AgreementsTab, HistoryTab, TasksTab, VisitsTab } from './partnership-tabs';
import { PartnershipTimeline } from './partnership-timeline';
import { usePartnershipSaving } from './use-partnership-saving';
import classes from './partnership-page.module.css';

export function PartnershipPage() {
  const t = useT();
  const { id = '' } = useParams();
  const { data, error, refetch } = useQuery(partnershipRecordDocument, { variables: { id } });

  async function newest() {
    const { data: fresh } = await refetch();
    return fresh?.partnership.version ?? 0;
  }

  if (data === undefined) {
    return (
      <Page
        title={t('partnerships.one')}
        crumbs={[{ label: t('nav.partnerships'), to: rememberedList() }]}
        titleInHeader
        tone="surface"
      >
        {error ? <LoadError error={error} onRetry={() => void refetch()} /> : <SkeletonRows rows={8} height={52} />}
      </Page>
    );
  }
  // Another record must not inherit what was typed into this one.
  return <OpenPartnership key={id} partnership={data.partnership} newest={newest} />;
}

const TABS = ['timeline', 'facts', 'agreements', 'visits', 'tasks', 'parties', 'reminders', 'history'] as const;
type Tab = (typeof TABS)[number];

interface OpenPartnershipProps {
  readonly partnership: PartnershipRecordFragment;
  newest(): Promise<number>;
}

function OpenPartnership({ partnership, newest }: OpenPartnershipProps) {
  const t = useT();
  const names = useNames();
  const phone = useIsPhone();
  const [params, setParams] = useSearchParams();
  const saving = usePartnershipSaving(partnership.id, partnership.version, newest);
  const asked = TABS.find((known) => known === params.get('tab')) ?? 'timeline';
  const tab = asked === 'facts' && !phone ? 'timeline' : asked;
  const changed = () => newest();

  const counts: Partial<Readonly<Record<Tab, number>>> = {
    agreements: partnership.agreementCount,
    visits: partnership.visitCount,
    tasks: partnership.openTaskCount,
    parties: partnership.parties.length,
  };
  const head = (
    <div className={classes.head}>
      <PartnershipHeader partnership={partnership} />
      <PartnershipStepper partnership={partnership} />
      <PartnershipNextStep partnership={partnership} onChanged={changed} />
      <PartnershipStageTasks partnership={partnership} />
      <nav className={classes.tabs} aria-label={t('partnershipPage.sections')}>
        {TABS.filter((value) => value !== 'facts' || phone).map((value) => (
          <Link
            key={value}
            to={value === 'timeline' ? '?' : `?tab=${value}`}
            replace
            aria-current={value === tab ? 'page' : undefined}
          >
            {t(`partnershipPage.tab.${value}`)}
            {counts[value] !== undefined && <span className={classes.count}>{counts[value]}</span>}
          </Link>
        ))}
      </nav>
    </div>
  );

  return (
    <Page
      title={names.title(partnership)}
      titleInHeader
      tone="surface"
      crumbs={[{ label: t('nav.partnerships'), to: rememberedList() }]}
      crumbsEnd={<Neighbours id={partnership.id} />}
      actions={<SavingState state={saving.state} />}
      actionsOnPhone={false}
      header={phone ? undefined : head}
    >
      {phone && head}
      <div className={classes.record}>
        <div className={classes.middle}>
          {tab === 'timeline' && <PartnershipTimeline partnership={partnership} onChanged={changed} />}
          {tab === 'facts' && (
            <aside className={classes.aside}>
              <PartnershipAside partnership={partnership} saving={saving} />
            </aside>
          )}
          {tab === 'agreements' && <AgreementsTab id={partnership.id} />}
          {tab === 'visits' && <VisitsTab id={partnership.id} />}
          {tab === 'tasks' && <TasksTab id={partnership.id} onChanged={changed} />}
          {tab === 'parties' && <PartiesTab partnership={partnership} saving={saving} />}
          {tab === 'reminders' && (
            <>
              <RecordReminders type="PARTNERSHIP" id={partnership.id} />
              <RemindMeCard type="PARTNERSHIP" id={partnership.id} />
            </>
          )}
          {tab === 'history' && <HistoryTab id={partnership.id} />}
        </div>
        {!phone && (
          <aside className={classes.aside} aria-label={t('partnershipPage.facts')}>
            <PartnershipAside
              partnership={partnership}
              saving={saving}
              onEditParties={() => setParams({ tab: 'parties' })}
            />
          </aside>
        )}
      </div>
    </Page>
  );
}

/** "12 із 63" with the way to the one before and after. */
function Neighbours({ id }: { readonly id: string }) {
  const t = useT();
  const place = usePartnershipNeighbours(id);
  if (place === null) return null;
  const arrows = [
    ['partnershipPage.previous', place.previous, IconChevronUp],
    ['partnershipPage.next', place.next, IconChevronDown],
  ] as const;
  return (
    <>
      <span>{t('partnershipPage.position', { position: place.position, total: place.total })}</span>
      {arrows.map(([label, to, Icon]) =>
        to === undefined ? (
          <span key={label} className={classes.arrow} data-off aria-hidden>
            <Icon size={16} stroke={1.75} />
          </span>
        ) : (
          <Link key={label} className={classes.arrow} to={`/partnerships/${to}`} aria-label={t(label)} title={t(label)}>
            <Icon size={16} stroke={1.75} aria-hidden />
          </Link>
        ),
      )}
    </>
  );
}
